/** First act: the day of law, two servers, the invented data. */

import { openClient } from '../../border/postgres/connection.ts'
import { many, paragraph, table } from './layout.ts'
import { openBranchToBorder, prepareBranch, prepareHeadquarters, startServers } from './servers.ts'
import { Shop } from './shop.ts'
import type { Stage } from './stage.ts'

export async function opening(stage: Stage): Promise<void> {
  const { voice, day, options } = stage
  await voice.tell({ event: 'day', day, country: 'CN', seed: options.seed })
  await voice.say(
    voice.tone('strong', `Waybill: customs for data.   Today in Shanghai it is ${day}.`),
    '',
    ...paragraph(
      'Everything below is decided under the law of that day. The company, the people and the numbers are invented; the databases, the law and the border are real. This is not legal advice.',
      '',
    ),
  )
  await voice.title('Two databases')
  await startBoth(stage)
  await tellData(stage)
}

async function startBoth(stage: Stage): Promise<void> {
  const { voice, interrupt } = stage
  await voice.say('   Starting two PostgreSQL servers on this machine …')
  stage.servers = await startServers()
  stage.atEnd(() => stage.servers.stop())
  interrupt.check()
  const { branch, headquarters } = stage.servers
  const [, hqAddress] = await Promise.all([prepareBranch(branch), prepareHeadquarters(headquarters)])
  interrupt.check()
  const own = { applicationName: 'waybill demo' }
  const shopClient = await openClient(stage.branchUrl, { applicationName: 'shop' })
  stage.branch = await openClient(stage.branchUrl, own)
  stage.headquarters = await openClient(stage.headquartersUrl, own)
  for (const client of [shopClient, stage.branch, stage.headquarters])
    stage.atEnd(() => client.end().catch(() => undefined))
  stage.shop = new Shop(shopClient, stage.inventor)
  await stage.shop.open()
  stage.setAddresses(await openBranchToBorder(branch), hqAddress)
  interrupt.check()
}

async function tellData({ voice, branch, servers }: Stage): Promise<void> {
  const { rows } = await branch.query<Record<string, string>>(`SELECT
    (SELECT count(*) FROM public.customers) AS customers, (SELECT count(*) FROM public.orders) AS orders,
    (SELECT count(*) FROM public.payments) AS payments, (SELECT count(*) FROM public.devices) AS devices,
    (SELECT count(*) FROM public.products) AS products, current_setting('server_version') AS version`)
  const { version, ...counts } = rows[0]!
  const n = (name: string) => Number(counts[name])
  await voice.tell({
    event: 'servers',
    version,
    branch: Object.fromEntries(Object.entries(counts).map(([k, v]) => [k, Number(v)])),
  })
  await voice.say(
    ...table(
      [{ head: '' }, { head: '' }, { head: '' }],
      [
        [
          'Shanghai',
          `127.0.0.1:${servers.branch.port}`,
          `${many(n('customers'), 'customer')}, ${many(n('orders'), 'order')}, ${many(n('payments'), 'payment')}, ${many(n('devices'), 'device')}`,
        ],
        ['Tokyo', `127.0.0.1:${servers.headquarters.port}`, 'empty'],
      ],
    ),
    ...paragraph(
      `PostgreSQL ${version}, passwords on. The border logs in as an ordinary role that may read the tables and follow their changes, nothing more. Names are Chinese, Japanese and English; there are ID numbers, bank accounts, children, and people who did not agree.`,
    ),
  )
  await voice.pause(1500)
}

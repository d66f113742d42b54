/** Rules of the Monetary Council and the Central Bank on processing, storage and cloud services abroad. */

import { exporter } from '../../../src/law/facts.ts'
import { all, duty, type InstrumentHead, instrument, requires } from '../../../src/law/index.ts'
import { handedToProvider, leaves } from '../terms.ts'

const banks = exporter.sector.is('banking', 'finance')
const paymentInstitutions = exporter.sector.is('payments')
const gate = { gate: 'br.finance' }

type Head = Pick<InstrumentHead, 'id' | 'code' | 'title' | 'original' | 'issuer' | 'adopted' | 'inForce' | 'source'> & {
  readonly until?: string
}

/** Arts 15 and 16 are the same in all four texts; notice came before the contract until the amendment of 2019. */
function cloudRules(head: Head, firms: typeof banks, noticeAfter?: string) {
  const relevant = all(leaves, firms, handedToProvider)
  const after = {
    gist: 'A relevant service is reported to the Central Bank within ten days of the contract.',
    when: relevant,
    then: duty(
      'notify',
      'Report the contract for relevant processing, storage or cloud services to the Central Bank.',
      {
        ...gate,
        clock: { days: 10, dayType: 'calendar', from: 'the contract' },
      },
    ),
  } as const
  return instrument(
    {
      ...head,
      status: head.until === undefined ? 'in-force' : 'superseded',
      checked: '2026-11-25',
      confidence: 'secondary',
      objectives: {
        stated: ['regulatory-access', 'prudential'],
        cite: `${head.code} art 16(II)`,
        confidence: 'memory',
      },
    },
    {
      'art 15':
        noticeAfter === undefined
          ? after
          : [
              {
                gist: 'A relevant service is reported to the Central Bank sixty days before the contract.',
                until: noticeAfter,
                when: relevant,
                then: requires('br.finance', ['br.bcb-notice']),
                unclear: 'The Central Bank could shorten the sixty days.',
              },
              { ...after, from: noticeAfter },
            ],
      'art 16': {
        gist: 'Services abroad need an agreement on exchange of information between the Central Bank and the supervisors there; where there is none, the Central Bank authorises the contract, asked sixty days before.',
        when: relevant,
        then: requires('br.finance', ['br.supervisory-agreement'], ['br.bcb-authorisation']),
      },
    },
  )
}

export const cmn4658 = cloudRules(
  {
    id: 'br.cmn-4658-2018',
    code: 'BR CMN Resolution 4658/2018',
    title: 'Cyber security policy and contracting of processing, storage and cloud services by banks',
    original: 'Resolução CMN nº 4.658, de 26 de abril de 2018',
    issuer: 'National Monetary Council',
    adopted: '2018-04-26',
    inForce: '2018-04-30',
    until: '2021-07-01',
    source: 'Resolução CMN nº 4.658/2018, amended by Resolução nº 4.752 of 2019-09-26 (published 2019-09-30)',
  },
  banks,
  '2019-09-30',
)

export const cmn4893 = cloudRules(
  {
    id: 'br.cmn-4893-2021',
    code: 'BR CMN Resolution 4893/2021',
    title: 'Cyber security policy and contracting of processing, storage and cloud services by banks',
    original: 'Resolução CMN nº 4.893, de 26 de fevereiro de 2021',
    issuer: 'National Monetary Council',
    adopted: '2021-02-26',
    inForce: '2021-07-01',
    source: 'Resolução CMN nº 4.893/2021, bcb.gov.br',
  },
  banks,
)

export const bcb3909 = cloudRules(
  {
    id: 'br.bcb-3909-2018',
    code: 'BR BCB Circular 3909/2018',
    title: 'The same for payment institutions',
    original: 'Circular BCB nº 3.909, de 16 de agosto de 2018',
    issuer: 'Central Bank of Brazil',
    adopted: '2018-08-16',
    inForce: '2018-08-20',
    until: '2021-08-01',
    source: 'Circular BCB nº 3.909/2018, amended by Circular nº 3.969 of 2019-11-13',
  },
  paymentInstitutions,
  '2019-11-14',
)

export const bcb85 = cloudRules(
  {
    id: 'br.bcb-85-2021',
    code: 'BR BCB Resolution 85/2021',
    title: 'The same for payment institutions',
    original: 'Resolução BCB nº 85, de 8 de abril de 2021',
    issuer: 'Central Bank of Brazil',
    adopted: '2021-04-08',
    inForce: '2021-08-01',
    source: 'Resolução BCB nº 85/2021, bcb.gov.br',
  },
  paymentInstitutions,
)

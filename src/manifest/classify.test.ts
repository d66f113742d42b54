import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { guessCategory } from './classify.ts'

const shared = process.env.WAYBILL_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url))

const examples: readonly (readonly [column: string, type: string, table: string, category: string | null])[] = [
  ['email', 'text', 't', 'user.contact.email'],
  ['EMailAddress', 'varchar(80)', 't', 'user.contact.email'],
  ['dzyx', 'varchar(80)', 'kh', 'user.contact.email'],
  ['mail_address', 'text', 'kokyaku', 'user.contact.email'],
  ['sjhm', 'varchar(11)', 'kh', 'user.contact.phone_number'],
  ['mobile', 'text', 't', 'user.contact.phone_number'],
  ['denwa_bango', 'text', 't', 'user.contact.phone_number'],
  ['sfz', 'char(18)', 't', 'user.government_id'],
  ['id_card', 'char(18)', 't', 'user.government_id'],
  ['zjhm', 'text', 't', 'user.government_id'],
  ['my_number', 'char(12)', 't', 'user.government_id'],
  ['rrn', 'text', 't', 'user.government_id.kr_rrn'],
  ['csrq', 'date', 't', 'user.demographic.date_of_birth'],
  ['dob', 'date', 't', 'user.demographic.date_of_birth'],
  ['seinengappi', 'date', 't', 'user.demographic.date_of_birth'],
  ['addr', 'text', 't', 'user.contact.address'],
  ['jusho', 'text', 't', 'user.contact.address'],
  ['dizhi', 'text', 't', 'user.contact.address'],
  ['name', 'text', 'customers', 'user.name'],
  ['name', 'text', 'products', null],
  ['product_name', 'text', 'customers', null],
  ['xm', 'text', 'kh', 'user.name'],
  ['shimei', 'text', 'kaiin', 'user.name'],
  ['firstName', 'text', 'User', 'user.name.first'],
  ['lat', 'float8', 't', 'user.location.precise'],
  ['pos', 'point', 't', 'user.location.precise'],
  ['client_ip', 'inet', 't', 'user.device.ip_address'],
  ['password_hash', 'text', 'users', 'user.authentication'],
  ['mima', 'text', 'yonghu', 'user.authentication'],
  ['card_no', 'text', 't', 'user.payment'],
  ['iban', 'text', 't', 'user.financial.account'],
  ['yhzh', 'text', 't', 'user.financial.account'],
  ['koza_bango', 'text', 't', 'user.financial.account'],
  ['salary', 'numeric', 't', 'user.financial.income'],
  ['kyuyo', 'integer', 'shain', 'user.financial.income'],
  ['diagnosis_code', 'text', 't', 'user.health_and_medical'],
  ['byomei', 'text', 't', 'user.health_and_medical'],
  ['total', 'numeric(10,2)', 'orders', 'transaction.order'],
  ['amount', 'numeric(10,2)', 'payments', 'transaction.payment'],
  ['email_verified', 'boolean', 'users', null],
  ['email_confirmed_at', 'timestamptz', 'users', null],
  ['address_id', 'integer', 'customers', null],
  ['sku', 'text', 'products', null],
  ['constructor', 'text', 't', null],
  ['__proto__', 'text', 't', null],
  ['', '', '', null],
]

describe('guessCategory', () => {
  it.each(examples)('%s %s in %s → %s', (name, type, table, category) => {
    expect(guessCategory({ name, type, table })).toBe(category)
  })

  it('never guesses business.record, and takes any name without harm', () => {
    for (const name of ['id', 'x'.repeat(5000), 'a_'.repeat(3000), '名前', '\u202e', '1', 'status', 'kind'])
      expect(guessCategory({ name, type: 'text', table: 'users' })).not.toBe('business.record')
  })
})

/** Personal columns of real schemas as judged by reading them; every other column of these tables is not personal. */
const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  supabase_auth: {
    users: `id=unique_id email=contact encrypted_password=authentication confirmation_token=authentication
      recovery_token=authentication email_change_token_new=authentication email_change=contact raw_user_meta_data=account
      phone=contact phone_change=contact phone_change_token=authentication email_change_token_current=authentication
      reauthentication_token=authentication`,
    sessions: 'user_id=unique_id user_agent=device ip=device refresh_token_hmac_key=authentication',
    mfa_factors: 'user_id=unique_id secret=authentication phone=contact web_authn_credential=authentication',
    identities: 'provider_id=unique_id user_id=unique_id identity_data=account email=contact',
    audit_log_entries: 'ip_address=device payload=account',
  },
  documenso: {
    User: `id=unique_id name=name email=contact password=authentication signature=content
      twoFactorBackupCodes=authentication twoFactorSecret=authentication`,
    Recipient: 'id=unique_id email=contact name=name token=authentication',
    Session: 'userId=unique_id sessionToken=authentication ipAddress=device userAgent=device',
    Account: `userId=unique_id providerAccountId=unique_id refresh_token=authentication access_token=authentication
      id_token=authentication password=authentication`,
    Signature: 'recipientId=unique_id signatureImageAsBase64=content typedSignature=content',
    Organisation: 'ownerUserId=unique_id',
  },
  medusa: {
    customer: 'id=unique_id first_name=name last_name=name email=contact phone=contact created_by=unique_id',
    customer_address: `customer_id=unique_id first_name=name last_name=name address_1=contact address_2=contact
      city=contact province=contact postal_code=contact phone=contact`,
    payment: 'customer_id=unique_id',
  },
  opencart: {
    customer: `customer_id=unique_id firstname=name lastname=name email=contact telephone=contact
      password=authentication ip=device token=authentication`,
    order: `customer_id=unique_id firstname=name lastname=name email=contact telephone=contact payment_firstname=name
      payment_lastname=name payment_address_1=contact payment_address_2=contact payment_city=contact
      payment_postcode=contact payment_zone=contact shipping_firstname=name shipping_lastname=name
      shipping_address_1=contact shipping_address_2=contact shipping_city=contact shipping_postcode=contact
      shipping_zone=contact comment=content ip=device forwarded_ip=device user_agent=device`,
    address: `customer_id=unique_id firstname=name lastname=name address_1=contact address_2=contact city=contact
      postcode=contact`,
    customer_login: 'email=contact ip=device',
    product: '',
  },
  openmrs_2_7: {
    person: `person_id=unique_id gender=demographic birthdate=demographic cause_of_death=health_and_medical
      cause_of_death_non_coded=health_and_medical birthtime=demographic death_date=demographic uuid=unique_id`,
    person_name: `person_id=unique_id prefix=name given_name=name middle_name=name family_name_prefix=name
      family_name=name family_name2=name family_name_suffix=name`,
    users: `user_id=unique_id system_id=account username=account password=authentication salt=authentication
      secret_question=authentication secret_answer=authentication person_id=unique_id uuid=unique_id
      activation_key=authentication email=contact`,
    location: '',
    patient_identifier: 'patient_id=unique_id identifier=unique_id',
    allergy: `patient_id=unique_id severity_concept_id=health_and_medical coded_allergen=health_and_medical
      non_coded_allergen=health_and_medical allergen_type=health_and_medical comments=health_and_medical`,
  },
  omop_cdm_5_4: {
    person: `person_id=unique_id gender_concept_id=demographic year_of_birth=demographic month_of_birth=demographic
      day_of_birth=demographic birth_datetime=demographic race_concept_id=demographic ethnicity_concept_id=demographic
      person_source_value=unique_id gender_source_value=demographic gender_source_concept_id=demographic
      race_source_value=demographic race_source_concept_id=demographic ethnicity_source_value=demographic
      ethnicity_source_concept_id=demographic`,
    location: `address_1=contact address_2=contact city=contact state=contact zip=contact county=contact
      latitude=location longitude=location`,
    provider: `provider_name=name npi=unique_id dea=unique_id year_of_birth=demographic gender_concept_id=demographic
      gender_source_value=demographic gender_source_concept_id=demographic`,
    death: `person_id=unique_id death_date=demographic death_datetime=demographic cause_concept_id=health_and_medical
      cause_source_value=health_and_medical cause_source_concept_id=health_and_medical`,
    note: 'person_id=unique_id note_title=health_and_medical note_text=health_and_medical',
    care_site: '',
  },
  lago: {
    customers: `id=unique_id name=name address_line1=contact address_line2=contact state=contact zipcode=contact
      email=contact city=contact phone=contact legal_name=name tax_identification_number=government_id
      shipping_address_line1=contact shipping_address_line2=contact shipping_city=contact shipping_zipcode=contact
      shipping_state=contact firstname=name lastname=name`,
    memberships: 'user_id=unique_id',
    invoices: 'customer_id=unique_id',
    billing_entities: '',
    user_devices: 'user_id=unique_id fingerprint=device last_ip_address=device',
  },
}

interface Score {
  truth: number
  guessed: number
  found: number
  sameKind: number
  missed: string[]
  wrong: string[]
}

const emptyScore = (): Score => ({ truth: 0, guessed: 0, found: 0, sameKind: 0, missed: [], wrong: [] })

/** `truth`: the part after `user.`, or null for a column that is not personal. */
function judge(score: Score, where: string, guess: string | null, truth: string | null): void {
  const personal = guess?.startsWith('user') === true ? guess : null
  if (truth !== null) score.truth++
  if (personal !== null) score.guessed++
  if (truth !== null && personal !== null) {
    score.found++
    if (personal.split('.')[1] === truth.split('.')[0]) score.sameKind++
    else score.wrong.push(`${where}: ${personal}`)
  } else if (truth !== null) score.missed.push(where)
  else if (personal !== null) score.wrong.push(`${where}: ${personal}`)
}

function report(title: string, s: Score): void {
  const share = (a: number, b: number) => `${((100 * a) / b).toFixed(1)} %`
  console.log(
    `${title}: precision ${share(s.found, s.guessed)} (${s.found}/${s.guessed}), recall ${share(s.found, s.truth)} ` +
      `(${s.found}/${s.truth}), same kind ${share(s.sameKind, s.found)}`,
  )
}

describe.skipIf(!existsSync(`${shared}/data/schemas`))('quality on real schemas', () => {
  it('finds personal columns of seven systems', () => {
    const score = emptyScore()
    for (const [system, tables] of Object.entries(labels)) {
      const [head, ...rows] = readFileSync(`${shared}/data/schemas/${system}.columns.csv`, 'utf8').trim().split(/\r?\n/)
      const shift = head!.startsWith('table,') ? 0 : 1
      for (const [table, text] of Object.entries(tables)) {
        const truth = new Map(
          text
            .split(/\s+/)
            .filter(Boolean)
            .map((pair) => pair.split('=') as [string, string]),
        )
        for (const row of rows) {
          const [name, column, type] = row.split(',').slice(shift)
          if (name !== table) continue
          const guess = guessCategory({ name: column!, type: type!.replaceAll('"', ''), table })
          judge(score, `${system}.${table}.${column}`, guess, truth.get(column!) ?? null)
        }
      }
    }
    report('seven systems', score)
    if (process.env.WAYBILL_VERBOSE) console.log(score.missed.join('\n'), '\n--\n', score.wrong.join('\n'))
    expect(score.found / score.guessed).toBeGreaterThan(0.85)
    expect(score.found / score.truth).toBeGreaterThan(0.8)
    expect(score.sameKind / score.found).toBeGreaterThan(0.9)
  })

  it('agrees with the annotations of the Fides examples', () => {
    const score = emptyScore()
    const seen = new Set<string>()
    const folders = ['fides/data/dataset', 'fides/demo_resources', 'fides/sample_project/sample_resources']
    for (const folder of folders)
      for (const file of readdirSync(`${shared}/data/${folder}`).filter((f) => /dataset.*\.yml$/.test(f))) {
        const parsed = parse(readFileSync(`${shared}/data/${folder}/${file}`, 'utf8')) as { dataset?: FidesDataset[] }
        for (const set of parsed.dataset ?? [])
          for (const collection of set.collections ?? [])
            for (const field of collection.fields ?? []) {
              const category = field.data_categories?.[0]
              const where = `${collection.name}.${field.name}`
              if (category === undefined || seen.has(`${where}=${category}`)) continue
              seen.add(`${where}=${category}`)
              const guess = guessCategory({ name: field.name, type: '', table: collection.name })
              judge(score, where, guess, category.startsWith('user') ? (category.split('.')[1] ?? 'user') : null)
            }
      }
    report('Fides annotations', score)
    if (process.env.WAYBILL_VERBOSE) console.log(score.missed.join('\n'), '\n--\n', score.wrong.join('\n'))
    expect(score.found / score.guessed).toBeGreaterThan(0.75)
    expect(score.found / score.truth).toBeGreaterThan(0.55)
  })
})

interface FidesDataset {
  readonly collections?: readonly {
    readonly name: string
    readonly fields?: readonly { readonly name: string; readonly data_categories?: readonly string[] }[]
  }[]
}

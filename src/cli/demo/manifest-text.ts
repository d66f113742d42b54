/** The demo's manifest, and the edit by which counsel enters a contract in it. */

export const flowName = 'customers-to-hq'
export const openingCount = 99_700
export const branchVariable = 'BRANCH_DATABASE_URL'
export const headquartersVariable = 'HQ_DATABASE_URL'
/** Invented, like everybody here. */
export const counsel = 'Lin Yue, counsel'

/** @param day of the exporting jurisdiction: the opening count is as of it */
export function manifestText(day: string): string {
  return `# The manifest of an invented company: what it states about its places, its data and where that goes.
waybill: 1
${places(day)}
${things}
${people}
${flow}
books: []
state: ./state
keys: ./keys
`
}

function places(day: string): string {
  return `organisation: { name: Hanami Retail, home: JP }
places:
  shanghai: { country: CN, entity: "Hanami (Shanghai) Trading Co., Ltd.", role: controller, sector: retail, traits: [] }
  tokyo:    { country: JP, entity: Hanami Retail K.K., role: controller, sector: retail, traits: [], relation: headquarters }
stores:
  branch: { at: shanghai, postgres: "\${${branchVariable}}" }
  hq:     { at: tokyo,    postgres: "\${${headquartersVariable}}" }
people:
  # Sent abroad this year before Waybill: counts against the lines of the law.
  shanghai: { yearToDate: ${openingCount}, sensitiveYearToDate: 0, previousYear: 0, sensitivePreviousYear: 0, held: 300000, asOf: ${day} }`
}

/** Data about nobody. */
const things = `datasets:
  products:
    store: branch
    table: public.products
    subject: none
    columns: { sku: business.record, name_zh: business.record, name_ja: business.record, name_en: business.record, price: business.record }
  devices:
    store: branch
    table: public.devices
    collectedIn: CN
    important: unnotified
    subject: none
    columns: { serial: telemetry.machine, machine: telemetry.machine, shop: business.record, firmware: telemetry.machine, celsius: telemetry.machine, reported_at: telemetry.machine }`

const people = `  customers:
    store: branch
    table: public.customers
    collectedIn: CN
    important: unnotified
    subject:
      key: id
      kind: customer
      residence: country
      born: born
      consent: { column: export_consent, values: { "t": separate, "f": none } }
    columns: { id: user.unique_id, name: user.name, email: user.contact.email, phone: user.contact.phone_number, born: user.demographic.date_of_birth, city: user.contact.address, country: business.record, export_consent: business.record, id_card: user.government_id }
  orders:
    store: branch
    table: public.orders
    collectedIn: CN
    important: unnotified
    subject: { of: customers, by: customer_id }
    columns: { id: business.record, customer_id: user.unique_id, sku: transaction.order, quantity: transaction.order, total: transaction.order, placed_at: transaction.order }
  payments:
    store: branch
    table: public.payments
    collectedIn: CN
    important: unnotified
    subject: { of: orders, by: order_id }
    columns: { id: business.record, order_id: business.record, method: transaction.payment, amount: transaction.payment, bank_account: user.financial.account }`

const noContract = 'safeguards: []'
const treatments = 'treatments:'

const flow = `flows:
  ${flowName}:
    from: branch
    to: hq
    datasets: [products, devices, customers, orders, payments]
    purpose: [analytics]
    legalBasis: consent
    ${noContract}
    ${treatments}
      user.contact.email: tokenise
      user.contact.phone_number: drop
      user.demographic.date_of_birth: { generalise: year }
    on-limit: hold`

export interface ManifestEdit {
  readonly text: string
  /** The lines that were taken away and put in, without their indentation. */
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

/**
 * The standard contract in force from `day`. It covers what the analysis needs: what was barred as sensitive stays, now by
 * the company's own word, so that nobody is counted as a sensitive person. Throws RangeError for another text.
 */
export function withContract(manifest: string, day: string): ManifestEdit {
  if (!manifest.includes(noContract) || !manifest.includes(treatments))
    throw new RangeError('the manifest has no empty list of mechanisms, or no treatments')
  const contract = `safeguards: [{ type: cn.scc, status: in-force, from: ${day}, by: "${counsel}" }]`
  const kept = ['user.government_id: drop', 'user.financial.account: drop']
  const text = manifest.replace(noContract, contract).replace(treatments, [treatments, ...kept].join('\n      '))
  return { text, removed: [noContract], added: [contract, ...kept] }
}

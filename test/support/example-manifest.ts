/** The manifest that tests begin from: the contract's example. */

export const exampleManifest = `# yaml-language-server: $schema=waybill.schema.json
waybill: 1
organisation: { name: Hanami Retail, home: JP }
places:
  shanghai: { country: CN, entity: "Hanami (Shanghai) Trading Co., Ltd.", role: controller, sector: retail, traits: [] }
  tokyo:    { country: JP, entity: Hanami Retail K.K., role: controller, sector: retail, traits: [], relation: headquarters }
stores:
  branch: { at: shanghai, postgres: "\${BRANCH_DATABASE_URL}" }
  hq:     { at: tokyo,    postgres: "\${HQ_DATABASE_URL}" }
people:
  shanghai: { yearToDate: 98200, sensitiveYearToDate: 0, previousYear: 0, sensitivePreviousYear: 0, held: 300000, asOf: 2026-11-01 }
datasets:
  customers:
    store: branch
    table: public.customers
    collectedIn: CN
    important: unnotified
    subject:
      key: id
      kind: customer
      residence: country
      born: birth_date
      consent: { column: export_consent, values: { "t": separate, "f": none } }
    columns: { id: user.unique_id, email: user.contact.email, birth_date: user.demographic.date_of_birth, id_card: user.government_id, country: business.record, export_consent: business.record }
  orders:
    store: branch
    table: public.orders
    subject: { of: customers, by: customer_id }
    whenNull: hold
    columns: { id: business.record, customer_id: user.unique_id, total: transaction.order }
  products: { store: branch, table: public.products, subject: none, columns: { sku: business.record, name: business.record } }
flows:
  parcels-to-tokyo:
    { from: branch, to: hq, datasets: [orders], purpose: [contract, cross-border-shopping], legalBasis: contract }
  customers-to-hq:
    from: branch
    to: hq
    datasets: [customers, products]
    purpose: [analytics]
    legalBasis: consent
    safeguards: []
    treatments: { user.contact.email: tokenise, user.demographic.date_of_birth: { generalise: year } }
    on-limit: hold
books: []
state: ./state
keys: ./keys
`

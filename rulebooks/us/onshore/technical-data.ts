/** Technical data on its way out of the United States, and when it is sealed so that sending it is no export. */

import { data, exporter, importer } from '../../../src/law/facts.ts'
import { all, listed, not } from '../../../src/law/index.ts'

export const leaves = all(exporter.country.is('US'), not(listed(importer.country, 'us.territory')))

/** Not in clear between sender and recipient, and the means of decryption given to nobody abroad. */
export const sealed = all(
  data.form.is('encrypted'),
  data.qualifiers.has('end-to-end-encrypted'),
  importer.traits.has('no-data-access'),
  not(listed(importer.country, 'us.proscribed')),
)

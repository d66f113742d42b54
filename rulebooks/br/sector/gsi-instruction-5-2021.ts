/** Instructions of the Institutional Security Cabinet: cloud services of federal bodies. */

import { data, importer } from '../../../src/law/facts.ts'
import { all, instrument, place } from '../../../src/law/index.ts'
import { copyInBrazil, handedToProvider, leaves, publicBody } from '../terms.ts'

const federalCloud = all(leaves, publicBody, handedToProvider)
const atHome = {
  gate: 'br.place.public',
  mode: 'store-only',
  country: 'BR',
  orElse: 'forbid',
  met: importer.country.is('BR'),
} as const
const classified = data.categories.has('national.state_secret')

/** Federal bodies before 2021-09-01. */
export const complementaryNorm14 = instrument(
  {
    id: 'br.gsi-nc-14-2018',
    code: 'BR GSI NC 14/2018',
    title: 'Complementary Norm 14/IN01/DSIC/GSIPR on cloud computing, first revision',
    original: 'Norma Complementar nº 14/IN01/DSIC/GSIPR, revisão 01',
    issuer: 'Institutional Security Cabinet of the Presidency',
    adopted: '2018-03-19',
    inForce: '2018-03-19',
    until: '2021-09-01',
    status: 'superseded',
    source: 'Diário Oficial da União 2018-03-19; the first text of 2012 asked only that Brazilian law prevail',
    checked: '2026-11-25',
    confidence: 'secondary',
  },
  {
    residence: {
      cite: '',
      gist: 'What a federal body produces or keeps, its metadata and back-ups included, resides in Brazil when a cloud handles it.',
      when: federalCloud,
      then: place(atHome),
      unclear: 'States and municipalities are not bound, and not told apart here.',
    },
  },
)

export default instrument(
  {
    id: 'br.gsi-instruction-5-2021',
    code: 'BR GSI Instruction 5/2021',
    title: 'Minimum security requirements for cloud services of federal public bodies',
    original: 'Instrução Normativa GSI/PR nº 5, de 30 de agosto de 2021',
    issuer: 'Institutional Security Cabinet of the Presidency',
    adopted: '2021-08-30',
    inForce: '2021-09-01',
    status: 'in-force',
    source: 'Diário Oficial da União 2021-08-31; amended by Instrução Normativa GSI/PR nº 8 of 2025-10-06',
    checked: '2026-11-25',
    confidence: 'memory',
  },
  {
    'art 18 classified': {
      cite: 'art 18',
      gist: 'Classified information of the state is not handled abroad, nor backed up there (and is for cleared persons only, Law 12.527/2011 art 25).',
      when: all(leaves, publicBody, classified),
      then: place(atHome),
    },
    'art 18': {
      gist: 'What a federal body has handled in a cloud abroad keeps a copy in Brazil.',
      when: federalCloud,
      then: place({ gate: 'br.place.public', mode: 'copy', country: 'BR', orElse: 'step', met: copyInBrazil }),
      unclear:
        'Information under another restriction of access, and preparatory documents, stay in Brazil too; which they are is no fact of a transfer. States and municipalities are not bound, and not told apart here.',
    },
  },
)

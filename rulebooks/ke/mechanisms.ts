/** The steps of Kenyan law: safeguards, consent, a serving copy. */

import { importer, subjects } from '../../src/law/facts.ts'
import { listed, mechanism } from '../../src/law/index.ts'
import { servingCopy } from './terms.ts'

export const mechanisms = [
  mechanism('ke.safeguards', {
    title: 'Appropriate safeguards of which the Data Commissioner can be given proof',
    accepts: ['approved', 'filed', 'in-force', 'signed', 'valid'],
    // General Regulations 2021 reg 42: a state that ratified the Convention of Malabo is taken to have them.
    heldWhen: listed(importer.country, 'ke.malabo'),
  }),
  mechanism('ke.consent', {
    title: 'Explicit consent of the person to the transfer, told of its risks',
    accepts: ['in-force', 'valid'],
    heldWhen: subjects.consent.is('separate'),
  }),
  mechanism('local-copy', {
    title: 'Processing in Kenya, or a serving copy in a data centre there',
    heldWhen: servingCopy.atLeast(1),
  }),
]

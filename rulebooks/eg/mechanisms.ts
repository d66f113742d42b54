/** The steps of Egyptian law: licences of the Centre, and consent. */

import { subjects } from '../../src/law/facts.ts'
import { mechanism } from '../../src/law/index.ts'

const licensed = ['approved', 'in-force', 'valid']
const given = ['in-force', 'valid']

export const mechanisms = [
  mechanism('eg.pdpc-licence', {
    title: 'Licence or permit of the Centre for the export to that country',
    accepts: licensed,
  }),
  mechanism('eg.consent', {
    title: 'Explicit consent of the person, or whoever acts for the person, to the export',
    accepts: given,
    heldWhen: subjects.consent.is('separate'),
  }),
  mechanism('eg.sensitive-licence', {
    title: 'Licence of the Centre for sensitive data',
    accepts: licensed,
  }),
  mechanism('eg.written-consent', {
    title: 'Explicit consent in writing; for a child, of the guardian',
    accepts: given,
    heldWhen: subjects.consent.is('written'),
  }),
]

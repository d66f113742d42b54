/** The steps of Korean law: when each counts as done. */

import { subjects } from '../../src/law/facts.ts'
import { all, mechanism } from '../../src/law/index.ts'
import { told } from './terms.ts'

const accepts = ['in-force', 'valid']

export const mechanisms = [
  mechanism('kr.separate-consent', {
    title: 'Separate consent of each person, after the items of the notice were told',
    accepts,
    heldWhen: all(subjects.consent.is('separate'), told),
  }),
  mechanism('kr.privacy-policy-disclosure', {
    title: 'The items of the notice published in the privacy policy',
    accepts,
  }),
  mechanism('kr.contract-necessity-disclosed', {
    title: 'The items of the notice told to each person by e-mail or in writing',
    accepts,
  }),
  mechanism('kr.certified-importer', {
    title: 'The importer holds a certificate named by the Commission and carries its measures out there',
    accepts,
  }),
  mechanism('kr.statute-or-treaty', {
    title: 'A statute, treaty or international agreement has a special provision on this transfer',
    accepts,
    // It is there or it is not; nobody can obtain it.
    obtainable: [],
  }),
  mechanism('kr.map-export-permit', {
    title: 'Permission of the land minister, after the interagency body agreed',
    accepts: ['approved', 'in-force', 'valid'],
  }),
  mechanism('kr.core-technology-approval', {
    title: 'Approval of the industry minister for exporting national core technology',
    accepts: ['approved', 'in-force', 'valid'],
  }),
]

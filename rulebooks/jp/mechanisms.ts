/** The steps of Japanese law: when each counts as done, and since when it can be had. */

import { importer, subjects } from '../../src/law/facts.ts'
import { mechanism } from '../../src/law/index.ts'

const accepts = ['in-force', 'valid']

export const mechanisms = [
  mechanism('jp.consent', {
    title: 'Consent of each person to the provision; until 2022-03-31 also to a third party abroad',
    accepts,
    heldWhen: subjects.consent.is('separate'),
  }),
  mechanism('jp.consent-with-information', {
    title: 'Consent to provision abroad, after naming the country, its regime and the importer’s measures',
    accepts,
    cite: ['JP APPI art 28(2)', 'JP PPC Rules art 17'],
    implies: ['jp.consent'],
  }),
  mechanism('jp.information-before-consent', {
    title: 'The information on country, regime and measures, and the consent confirmed after it',
    accepts,
    cite: ['JP PPC Rules art 17'],
  }),
  mechanism('jp.consent-before-2022', {
    title: 'Consent to provision abroad taken before 2022-04-01, when no information had to precede it',
    accepts,
    implies: ['jp.consent'],
    obtainable: [{ until: '2022-04-01' }],
    windows: [{ signedUntil: '2022-04-01', cite: 'JP APPI Amendment Act 2020 suppl art 4(1)' }],
    late: 'JP APPI art 28(2)',
  }),
  mechanism('jp.equivalent-measures', {
    title: 'Contract, or rules of the group, securing measures that match the Act at the importer',
    accepts,
  }),
  mechanism('jp.cbpr-importer', {
    title: 'Certificate of the importer under an international framework (APEC or Global CBPR)',
    accepts,
    heldWhen: importer.traits.has('cbpr-certified'),
  }),
  mechanism('jp.joint-use-notice', {
    title: 'Joint use announced: items, users, purpose, who is responsible',
    accepts,
  }),
  mechanism('jp.opt-out', {
    title: 'Opt-out announced and, since 2017-05-30, filed with the Commission',
    accepts: ['in-force', 'valid', 'filed'],
  }),
]

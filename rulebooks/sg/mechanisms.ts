/** The steps of Singapore's law: when each counts as done, and where it can be had. */

import { importer } from '../../src/law/facts.ts'
import { listed, mechanism } from '../../src/law/index.ts'

const accepts = ['in-force', 'valid']
const inEconomy = [{ when: listed(importer.country, 'sg.cbpr-economies') }]

export const mechanisms = [
  mechanism('sg.comparable-law', {
    title: 'Ascertained: a law there binds the recipient to comparable protection',
    accepts,
  }),
  mechanism('sg.contract', {
    title: 'Contract that asks for comparable protection and names the countries',
    accepts,
  }),
  mechanism('sg.bcr', {
    title: 'Binding corporate rules of the group that name recipients, countries, rights and duties',
    accepts,
  }),
  mechanism('sg.cbpr-importer', {
    title: 'Recipient certified under Cross-Border Privacy Rules',
    accepts,
    heldWhen: importer.traits.has('cbpr-certified'),
    obtainable: inEconomy,
  }),
  mechanism('sg.prp-importer', {
    title: 'Data intermediary certified under Privacy Recognition for Processors',
    accepts,
    obtainable: inEconomy,
  }),
  mechanism('sg.consent-informed', {
    title: 'Consent to the transfer, after a written summary of the protection abroad, no condition of the service',
    accepts,
  }),
]

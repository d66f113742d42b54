/** The steps of United States law: when each counts as done. */

import { mechanism } from '../../src/law/index.ts'

const granted = ['approved', 'valid', 'in-force'] as const

export const mechanisms = [
  mechanism('us.cisa-security-requirements', {
    title: 'CISA security requirements for restricted transactions, met in full',
    cite: ['US 28 CFR 202.248'],
    accepts: ['in-force', 'valid', 'approved'],
  }),
  mechanism('us.contract-no-onward-brokerage', {
    title: 'Contract that bars passing the same data on by brokerage to countries of concern and covered persons',
    cite: ['US 28 CFR 202.302(a)(1)'],
    accepts: ['in-force', 'signed', 'valid'],
  }),
  mechanism('us.report-violations-14-days', {
    title: 'Known or suspected breaches of that contract are reported within 14 days',
    cite: ['US 28 CFR 202.302(b)'],
    accepts: ['in-force', 'valid'],
  }),
  mechanism('us.doj-licence', {
    title: 'Licence of the Department of Justice that covers the transaction',
    cite: ['US 28 CFR 202.802'],
    accepts: granted,
  }),
  mechanism('us.cfius-action', {
    title: 'Action of the Committee on Foreign Investment that it has expressly named a CFIUS action',
    cite: ['US 28 CFR 202.207'],
    accepts: granted,
  }),
  mechanism('us.dod-location-approval', {
    title: 'Written permission of the authorising official for another location',
    accepts: granted,
  }),
]

/** The steps of Turkish law: when each counts as done, and since when it can be had. */

import { subjects } from '../../src/law/facts.ts'
import { mechanism } from '../../src/law/index.ts'
import { bylawDay } from './terms.ts'

const approved = ['approved', 'in-force', 'valid']

export const mechanisms = [
  mechanism('tr.explicit-consent', {
    title: 'Explicit consent of each person; since 2024-06-01 after being told of the risks of the transfer',
    heldWhen: subjects.consent.is('separate'),
  }),
  mechanism('tr.standard-contract', {
    title: 'Standard contract of the Board, unaltered, its Turkish text prevailing',
    accepts: ['filed', 'in-force', 'signed', 'valid'],
    obtainable: [{ from: bylawDay, cite: 'TR By-law 2024 art 14' }],
    windows: [{ signedFrom: bylawDay, cite: 'TR By-law 2024 art 14' }],
    late: 'TR By-law 2024 art 14',
  }),
  mechanism('tr.standard-contract-notice', {
    title: 'Notice of the standard contract to the Authority',
    accepts: ['filed'],
  }),
  mechanism('tr.bcr', {
    title: 'Binding corporate rules approved by the Board',
    accepts: approved,
  }),
  mechanism('tr.undertaking', {
    title: 'Written undertaking of both sides that secures adequate protection',
    accepts: ['in-force', 'signed', 'valid'],
    with: [{ step: 'tr.board-permission', cite: 'TR KVKK art 9' }],
  }),
  mechanism('tr.public-agreement', {
    title: 'Agreement, no treaty, between public bodies of both sides',
    accepts: ['in-force', 'signed', 'valid'],
    with: [{ step: 'tr.board-permission', cite: 'TR KVKK art 9(4)(a)' }],
  }),
  mechanism('tr.board-permission', {
    title: 'Permission of the Board for the transfer',
    accepts: approved,
  }),
  mechanism('tr.customer-instruction', {
    title: 'Request or instruction of the bank’s customer to disclose abroad',
    accepts: ['filed', 'in-force', 'signed', 'valid'],
  }),
]

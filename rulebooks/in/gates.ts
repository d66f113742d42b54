/** The independent questions that data must pass on its way out of India. */

import type { Gate } from '../../src/law/index.ts'

export const gates: readonly Gate[] = [
  { id: 'in.spdi', question: 'Is it sensitive data under the rules of 2011, and may it go to this recipient?' },
  { id: 'in.disclosure', question: 'Have the people permitted the disclosure of their sensitive data?' },
  { id: 'in.dpdp', question: 'Does the Act of 2023 let the data go to this country?' },
  { id: 'in.significant', question: 'Must a significant data fiduciary keep the data in India?' },
  { id: 'in.payments', question: 'Is it payment system data, which is stored only in India?' },
  { id: 'in.securities', question: 'Do the rules for the securities market bar a cloud abroad?' },
  { id: 'in.insurance', question: 'Are they records of policies and claims, which are held only in India?' },
  { id: 'in.lending', question: 'Do the rules for digital lending bar storage abroad?' },
  { id: 'in.books', question: 'Are books of account backed up in India?' },
  { id: 'in.telecom', question: 'Does a telecom licence bar it?' },
  { id: 'in.logs', question: 'Are logs of computer systems kept as the emergency team directs?' },
  { id: 'in.government', question: 'Is it a public record or data of a government body?' },
  { id: 'in.mapping', question: 'Is it map data that is stored only in India?' },
  { id: 'in.export-control', question: 'Is it a controlled technology?' },
]

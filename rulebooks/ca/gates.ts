/** The independent questions that data sent out of Canada, or out of a province, must pass. */

import type { Gate } from '../../src/law/index.ts'

export const gates: readonly Gate[] = [
  { id: 'ca.federal', question: 'Do federal rules on accountability and consent let a business pass it on?' },
  { id: 'ca-qc.private', question: 'Has a Quebec enterprise assessed it and put it in writing?' },
  { id: 'ca-qc.public', question: 'Has a Quebec public body assessed it and put it in writing?' },
  { id: 'ca-bc.disclosure', question: 'May a British Columbia public body disclose it to this recipient at all?' },
  { id: 'ca-bc.public', question: 'May a British Columbia public body keep it outside Canada?' },
  { id: 'ca.staff', question: 'Do Alberta or British Columbia let a private employer pass on staff data?' },
  { id: 'ca-ns.public', question: 'May a Nova Scotia public body keep it outside Canada?' },
  { id: 'ca.public-body', question: 'Does another public body send it?' },
]

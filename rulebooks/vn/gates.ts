/** The independent questions that data must pass on its way out of Vietnam. */

import type { Gate } from '../../src/law/index.ts'

export const gates: readonly Gate[] = [
  { id: 'vn.transfer', question: 'Is the dossier on the transfer of personal data there, and filed in time?' },
  { id: 'vn.consent', question: 'Have the people consented, or does another ground carry the processing?' },
  { id: 'vn.stop', question: 'Has the Ministry of Public Security ordered the transfer to stop?' },
  { id: 'vn.data-law', question: 'Is it important or core data, and has the ministry what it asks for?' },
  { id: 'vn.core-place', question: 'Is core data kept in Vietnam?' },
  { id: 'vn.place', question: 'Must data of service users be stored in Vietnam, and is it?' },
  { id: 'vn.state-cloud', question: 'Does data of a state body lie in a cloud abroad?' },
  { id: 'vn.secrets', question: 'Is it a state secret?' },
]

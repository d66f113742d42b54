/** The independent questions that a transfer out of the mainland must pass. */

import type { Gate } from '../../src/law/index.ts'

export const gates: readonly Gate[] = [
  { id: 'cn.formality', question: 'Is an assessment, a standard contract or a certificate needed, and is it there?' },
  { id: 'cn.filing', question: 'Has a contract in effect been filed in time?' },
  { id: 'cn.consent', question: 'Have the people consented, or does another ground carry the export?' },
  { id: 'cn.state-organ', question: 'Does a state organ, or a body with public powers, send the data?' },
  { id: 'cn.localisation', question: 'Must the data be kept in the mainland as well?' },
  {
    id: 'cn.authority-request',
    question: 'Does a foreign court or authority receive the data, and is that approved?',
    act: 'disclose-to-authority',
  },
  { id: 'cn.sanctions', question: 'Is the recipient one that may not be supplied with data?' },
  { id: 'cn.secrets', question: 'Is it a state secret, core data or a state archive?' },
  { id: 'cn.export-control', question: 'Is it a controlled technology or item?' },
  { id: 'cn.hgr', question: 'Is it human genetic resource information?' },
  { id: 'cn.minors', question: 'Is it about children under 14?' },
  { id: 'cn.classification', question: 'Does anybody know what the data is?' },
  { id: 'cn.sector.finance', question: 'Do the rules for banks and other financial institutions bar it?' },
  { id: 'cn.sector.credit', question: 'Do the rules for credit reporting bar it?' },
  { id: 'cn.sector.insurance', question: 'Do the rules for insurers bar it?' },
  { id: 'cn.sector.securities', question: 'Do the rules on securities documents bar it?' },
  { id: 'cn.sector.mapping', question: 'Do the rules on maps and surveying bar it?' },
  { id: 'cn.sector.automotive', question: 'Do the rules on vehicle data bar it?' },
  { id: 'cn.sector.health', question: 'Do the rules on health records bar it?' },
  { id: 'cn.sector.ride-hailing', question: 'Do the rules for ride-hailing platforms bar it?' },
  { id: 'cn.sector.publishing', question: 'Do the rules for online publishing bar it?' },
]

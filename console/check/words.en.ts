/** Words of checks and of entries in English, which several pages use. */

import { counted } from '../words/format.ts'

export const honest =
  'This page came from the server that it checks. The command line, or another machine, is the stronger check.'

export const resultWords = {
  failed: 'The check failed: this log is not what was signed.',
  failedAt: (index: number) => `The first wrong place is at entry #${index}.`,
  call: 'Tell whoever runs this border, and your auditor, before anything else is done with it. Keep a copy of what you see.',
  cannot: 'This could not be checked.',
  signature: 'The checkpoint bears the signature of the key',
  twice: 'Computed twice, here and by this browser’s own cryptography; both agree.',
  once: 'Computed once: this page has no cryptography of the browser’s own (it takes HTTPS or localhost).',
  continues: (size: number) =>
    `It continues the state of ${counted(size, 'en', 'entry', 'entries')} that was known before.`,
  open: (batches: number) => `${counted(batches, 'en', 'batch is', 'batches are')} not closed yet.`,
  keyOfServer: 'Not checked: whose key it is. This server gave it; one that reached you another way can show that.',
}

export const entryWords = {
  kinds: {
    batch: 'batch',
    close: 'ending of a batch',
    plan: 'plan accepted',
    mechanism: 'mechanism',
    'first-copy': 'first copy',
    stop: 'stop',
    release: 'release',
    recall: 'recall',
    detach: 'detached',
    act: 'act on a proposal',
    year: 'new year',
  },
  said: {
    batch: (batch: string, inserted: string, updated: string, deleted: string, held: string) =>
      `Batch ${batch}: ${inserted} inserted, ${updated} updated, ${deleted} deleted, ${held} held.`,
    people: (ordinary: string, sensitive: string) =>
      `Newly counted people: ${ordinary}, with sensitive data ${sensitive}.`,
    close: (of: number, outcome: string) => `Batch of entry #${of}: ${outcome}.`,
    outcome: { committed: 'committed abroad', 'not-sent': 'not sent', unknown: 'ending unknown' },
    plan: (by: string) => `Accepted by ${by}.`,
    mechanism: (type: string, status: string, by: string) => `${type}: ${status}, stated by ${by}.`,
    firstCopy: { started: 'Begun.', restarted: 'Begun anew.', finished: 'Finished.' },
    stop: (reason: string) => `Stopped: ${reason}.`,
    release: (rows: string, people: string) => `${rows} held rows of ${people} people went.`,
    recall: (rows: string, people: string) => `${rows} rows of ${people} people recalled.`,
    detach: 'The flow was detached.',
    act: {
      propose: (id: string, by: string) => `${by} proposed ${id}.`,
      approve: (id: string, by: string) => `${by} approved ${id}.`,
      refuse: (id: string, by: string) => `${by} refused ${id}.`,
      withdraw: (id: string, by: string) => `${by} withdrew ${id}.`,
      lapse: (id: string, by: string) => `${id} lapsed, noted by ${by}.`,
    },
    year: (year: number) => `Counts of ${year} began.`,
  },
}

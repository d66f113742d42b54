/** Words of the list of flows in English. */

import { counted, integer } from '../../words/format.ts'

export const words = {
  title: (flows: number, open: number) => {
    if (flows === 0) return 'No flow yet'
    if (open === flows) return `Something may cross in every one of ${counted(flows, 'en', 'flow', 'flows')}`
    return `Something may cross in ${integer(open, 'en')} of ${counted(flows, 'en', 'flow', 'flows')}`
  },
  noBorder: 'This server shows no border',
  empty: 'Flows that the manifest names stand here.',
  neverRan: 'The border has not run yet: what is shown is the accepted plan.',
  running: 'The border runs. Figures of',
  stopped: 'The border does not run now. Figures of',
  caption: 'Flows in the order of the manifest',
  flow: 'Flow',
  law: 'Verdict and article',
  to: 'to',
  columns: 'Columns',
  counts: (cross: number, changed: number, stay: number, hold: number) =>
    [
      `${integer(cross, 'en')} cross`,
      `${integer(changed, 'en')} changed`,
      ...(hold === 0 ? [] : [`${integer(hold, 'en')} wait`]),
      `${integer(stay, 'en')} stay`,
    ].join(' · '),
  unclassified: (n: number) => `${integer(n, 'en')} not classified`,
  crossed: 'Rows crossed',
  held: 'Rows held',
  suspended: (n: number) => counted(n, 'en', 'table suspended', 'tables suspended'),
  state: 'State',
  phases: { new: 'not begun', copying: 'first copy', streaming: 'streaming' },
  notRun: 'has not run',
  behind: (bytes: number) => (bytes === 0 ? 'up to date' : `${integer(bytes, 'en')} bytes of log behind`),
  lagUnknown: 'distance to the source not known',
  slots: { idle: 'nobody reads the source now', absent: 'the source has no slot' },
  plan: 'Plan',
  noPlan: 'no plan accepted',
  notAccepted: 'not accepted',
  otherPlan: 'runs under another:',
  nextChange: 'next change',
}

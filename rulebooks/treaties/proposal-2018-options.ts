/** P5 of the 2018 proposal: extras remembered of the paper of the United States alone, each off unless asked for by name. */

import { type Discipline, discipline, measure as m } from '../../src/law/treaty/index.ts'
import { cryptographyDemanded, dutyCharged, zeroRate } from './coverage.ts'
import { gatsXiv, securitySelfJudging } from './exceptions.ts'
import { outOfCryptography } from './us-model.ts'

const cite = (what: string) => `2018 proposal P5, reading us: ${what} (JOB/GC/178, as remembered)`

const about = (what: string) =>
  ({
    article: 'P5',
    cite: cite(what),
    reading: 'us',
    optional: true,
    confidence: 'memory',
    exceptions: [
      gatsXiv({ article: 'P5', cite: `${cite(what)}, general exceptions assumed`, confidence: 'memory' }),
      securitySelfJudging({ article: 'P5', cite: `${cite(what)}, security clause assumed`, confidence: 'memory' }),
    ],
  }) as const

export const optionsOf2018: readonly Discipline[] = [
  discipline({
    ...about('duty-free digital products'),
    topic: 'customs-duty',
    gist: 'No customs duties on digital products sent electronically.',
    verb: 'no-duty',
    triggers: dutyCharged,
    limits: [zeroRate(cite('duty-free digital products'))],
  }),
  discipline({
    ...about('equal treatment of digital products'),
    topic: 'national-treatment',
    gist: 'No less favourable treatment of digital products for where or by whom they were made.',
    verb: 'no-less-favourable',
    triggers: [
      { effects: ['foreign-supply-ban'], when: m.discriminates.is('de-jure'), coverage: 'caught' },
      {
        effects: ['foreign-supply-ban', 'cross-border-supply-ban'],
        coverage: 'arguable',
        question: 'is the product a digital one, and is it treated worse for where or by whom it was made',
      },
    ],
  }),
  discipline({
    ...about('encryption'),
    topic: 'cryptography',
    gist: 'No demand for keys, algorithms or other proprietary information on cryptography of commercial products.',
    verb: 'no-require',
    excludes: outOfCryptography('P5', cite('encryption, government networks and supervision assumed excluded')),
    triggers: cryptographyDemanded,
  }),
  discipline({
    ...about('no web blocking, free choice of technology'),
    topic: 'telecom-access',
    gist: 'No arbitrary blocking or filtering of content on the web, and suppliers choose their own technology.',
    verb: 'no-prohibit-or-restrict',
    triggers: [
      {
        effects: ['network-restriction', 'local-network-requirement'],
        coverage: 'arguable',
        question: 'would the option, of which no wording is known, reach this limit on networks',
      },
    ],
  }),
]

/** Every page by its name, with the shape of what it shows. */

import type { AgreementPage, AgreementsPage } from './agreements.ts'
import type { AskPage } from './ask.ts'
import type { DecisionPage } from './decision.ts'
import type { ConsistencyPage, EntryPage, EvidencePage } from './evidence.ts'
import type { FlowPage } from './flow.ts'
import type { FlowTryPage } from './flow-try.ts'
import type { FlowsPage } from './flows.ts'
import type { HeldPage, ProposalPage, ProposalsPage } from './held.ts'
import type { LawPage } from './law.ts'
import type { LawBookPage } from './law-book.ts'
import type { LawChangesPage } from './law-changes.ts'
import type { OverviewPage } from './overview.ts'
import type { ProblemPage } from './problem.ts'
import type { SettingsPage } from './settings.ts'
import type { TradePage } from './trade.ts'
import type { WalkPage } from './walk.ts'
import type { WhatIfPage } from './what-if.ts'

export interface PageData {
  readonly agreement: AgreementPage
  readonly agreements: AgreementsPage
  readonly ask: AskPage
  readonly decision: DecisionPage
  readonly consistency: ConsistencyPage
  readonly entry: EntryPage
  readonly evidence: EvidencePage
  readonly flow: FlowPage
  readonly 'flow-try': FlowTryPage
  readonly flows: FlowsPage
  readonly held: HeldPage
  readonly proposal: ProposalPage
  readonly proposals: ProposalsPage
  readonly law: LawPage
  readonly 'law-book': LawBookPage
  readonly 'law-changes': LawChangesPage
  readonly overview: OverviewPage
  readonly problem: ProblemPage
  readonly settings: SettingsPage
  readonly trade: TradePage
  readonly walk: WalkPage
  readonly 'what-if': WhatIfPage
}

export type PageName = keyof PageData

/** All pages of the console and the forms on them. */

import { agreementPage, agreementsPage } from './agreements.ts'
import { askPage } from './ask.ts'
import { askForms } from './ask-forms.ts'
import { decisionPage } from './decision.ts'
import { consistencyPage, entryPage, evidencePage } from './evidence.ts'
import { flowPage } from './flow.ts'
import { flowTryPage } from './flow-try.ts'
import { flowsPage } from './flows.ts'
import { heldForms, heldPage, proposalPage, proposalsPage } from './held.ts'
import { lawPage } from './law.ts'
import { lawBookPages } from './law-book.ts'
import { lawChangesPage } from './law-changes.ts'
import { overviewPage } from './overview.ts'
import type { FormRoute, PageRoute } from './page.ts'
import { settingsPage } from './settings.ts'
import { settingsForms } from './settings-forms.ts'
import { tradePage } from './trade.ts'
import { walkPage } from './walk.ts'
import { whatIfPage } from './what-if.ts'

export const pages: readonly PageRoute[] = [
  askPage,
  decisionPage,
  overviewPage,
  flowsPage,
  flowPage,
  flowTryPage,
  heldPage,
  proposalsPage,
  proposalPage,
  lawPage,
  ...lawBookPages,
  lawChangesPage,
  evidencePage,
  entryPage,
  consistencyPage,
  settingsPage,
  tradePage,
  walkPage,
  agreementsPage,
  agreementPage,
  whatIfPage,
]
export const forms: readonly FormRoute[] = [...askForms, ...heldForms, ...settingsForms]

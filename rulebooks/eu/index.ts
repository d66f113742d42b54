/** The law of the European Union and the European Economic Area on sending data to third countries, 2016 to 2026. */

import { book } from '../../src/law/index.ts'
import dataAct from './data-act.ts'
import dga from './dga.ts'
import dir9546 from './dir9546.ts'
import ehds from './ehds.ts'
import eudpr from './eudpr.ts'
import ffd from './ffd.ts'
import { gates } from './gates.ts'
import gdpr from './gdpr.ts'
import led from './led.ts'
import lindqvist from './lindqvist.ts'
import { lists, territory } from './lists.ts'
import { mechanisms } from './mechanisms.ts'
import reg452001 from './reg45-2001.ts'
import scc2001 from './scc2001.ts'
import scc2004 from './scc2004.ts'
import scc2010 from './scc2010.ts'
import scc2021 from './scc2021.ts'
import tca from './tca.ts'
import { daysSinceOpinion } from './terms.ts'

/** In the order in which they began. */
const instruments = [
  dir9546,
  reg452001,
  scc2001,
  lindqvist,
  scc2004,
  scc2010,
  led,
  gdpr,
  eudpr,
  ffd,
  tca,
  scc2021,
  dga,
  dataAct,
  ehds,
]

export default book({
  id: 'eu',
  jurisdiction: 'EU',
  territory,
  title: 'European Union and European Economic Area: sending data to third countries',
  timeZone: 'Europe/Brussels',
  gates,
  derived: [daysSinceOpinion.declaration],
  lists,
  mechanisms,
  instruments,
})

/** The law of mainland China on sending data abroad, 2016 to 2026: the national layer, trades, and zones. */

import { book } from '../../src/law/index.ts'
import afslRegulations2025 from './afsl-regulations-2025.ts'
import amlLaw2024 from './aml-law-2024.ts'
import announcement372022 from './announcement-37-2022.ts'
import antiEspionageLaw2023 from './anti-espionage-law-2023.ts'
import assessmentMeasures2022 from './assessment-measures-2022.ts'
import { calendar } from './calendar.ts'
import certificationMeasures2025 from './certification-measures-2025.ts'
import ciiRegulations2021 from './cii-regulations-2021.ts'
import civilProcedureLaw2012 from './civil-procedure-law-2012.ts'
import civilProcedureLaw2021 from './civil-procedure-law-2021.ts'
import civilProcedureLaw2023 from './civil-procedure-law-2023.ts'
import consumerLaw2013 from './consumer-law-2013.ts'
import csl2016 from './csl-2016.ts'
import csl2025 from './csl-2025.ts'
import cybersecurityReview2021 from './cybersecurity-review-2021.ts'
import draftAssessment2017 from './draft/draft-assessment-2017.ts'
import draftAssessment2021 from './draft/draft-assessment-2021.ts'
import draftAviationData2024 from './draft/draft-aviation-data-2024.ts'
import draftCertification2025 from './draft/draft-certification-2025.ts'
import draftDataSecurityMeasures2019 from './draft/draft-data-security-measures-2019.ts'
import draftGuidelines2017 from './draft/draft-guidelines-2017.ts'
import draftNetworkData2021 from './draft/draft-network-data-2021.ts'
import draftPersonalAssessment2019 from './draft/draft-personal-assessment-2019.ts'
import draftProvisions2023 from './draft/draft-provisions-2023.ts'
import draftSmallHandlers2026 from './draft/draft-small-handlers-2026.ts'
import dsl2021 from './dsl-2021.ts'
import exportGuide2024 from './export-guide-2024.ts'
import { gates } from './gates.ts'
import icjaLaw2018 from './icja-law-2018.ts'
import intelligenceLaw2017 from './intelligence-law-2017.ts'
import { lists } from './lists.ts'
import { mechanisms } from './mechanisms.ts'
import ndsmr2024 from './ndsmr-2024.ts'
import npcscDecision2012 from './npcsc-decision-2012.ts'
import pipl2021 from './pipl-2021.ts'
import policeInspection2018 from './police-inspection-2018.ts'
import provisions2024 from './provisions-2024.ts'
import qa202510 from './qa-2025-10.ts'
import sccMeasures2023 from './scc-measures-2023.ts'
import archivesLaw1987 from './sector/archives-law-1987.ts'
import archivesLaw2020 from './sector/archives-law-2020.ts'
import autoExportGuide2026 from './sector/auto-export-guide-2026.ts'
import autoProvisions2021 from './sector/auto-provisions-2021.ts'
import biosecurityLaw2020 from './sector/biosecurity-law-2020.ts'
import childrenProvisions2019 from './sector/children-provisions-2019.ts'
import commercialCryptography2023 from './sector/commercial-cryptography-2023.ts'
import creditReportingMeasures2022 from './sector/credit-reporting-measures-2022.ts'
import creditReportingRegulation2013 from './sector/credit-reporting-regulation-2013.ts'
import cryptographyLaw2019 from './sector/cryptography-law-2019.ts'
import dualUseLicenceMeasures2005 from './sector/dual-use-licence-measures-2005.ts'
import dualUseRegulations2024 from './sector/dual-use-regulations-2024.ts'
import exportControlLaw2020 from './sector/export-control-law-2020.ts'
import financeExportGuide2025 from './sector/finance-export-guide-2025.ts'
import geospatialNotice2022 from './sector/geospatial-notice-2022.ts'
import healthDataMeasures2018 from './sector/health-data-measures-2018.ts'
import hgrInterimMeasures1998 from './sector/hgr-interim-measures-1998.ts'
import hgrRegulation2019 from './sector/hgr-regulation-2019.ts'
import hgrRules2023 from './sector/hgr-rules-2023.ts'
import insuranceRules2011 from './sector/insurance-rules-2011.ts'
import mapRegulation2015 from './sector/map-regulation-2015.ts'
import minorsRegulations2024 from './sector/minors-regulations-2024.ts'
import nfraDataMeasures2024 from './sector/nfra-data-measures-2024.ts'
import onlinePublishingProvisions2016 from './sector/online-publishing-provisions-2016.ts'
import overseasListingRules2009 from './sector/overseas-listing-rules-2009.ts'
import overseasListingRules2023 from './sector/overseas-listing-rules-2023.ts'
import pbocConsumerMeasures2016 from './sector/pboc-consumer-measures-2016.ts'
import pbocDataMeasures2025 from './sector/pboc-data-measures-2025.ts'
import pbocNotice201117 from './sector/pboc-notice-2011-17.ts'
import pbocOrder20072 from './sector/pboc-order-2007-2.ts'
import populationHealthMeasures2014 from './sector/population-health-measures-2014.ts'
import rideHailingMeasures2016 from './sector/ride-hailing-measures-2016.ts'
import stateSecretsLaw2010 from './sector/state-secrets-law-2010.ts'
import stateSecretsLaw2024 from './sector/state-secrets-law-2024.ts'
import surveyingLaw2002 from './sector/surveying-law-2002.ts'
import surveyingLaw2017 from './sector/surveying-law-2017.ts'
import technologyExportRegulation from './sector/technology-export-regulation.ts'
import securitiesLaw2019 from './securities-law-2019.ts'
import { derivedFacts } from './terms.ts'
import beijingList2024 from './zone/beijing-list-2024.ts'
import beijingList2025 from './zone/beijing-list-2025.ts'
import chongqingList2025 from './zone/chongqing-list-2025.ts'
import gbaHkGuidelines2023 from './zone/gba-hk-guidelines-2023.ts'
import gbaMoGuidelines2024 from './zone/gba-mo-guidelines-2024.ts'
import guangxiList2025 from './zone/guangxi-list-2025.ts'
import hainanList2024 from './zone/hainan-list-2024.ts'
import jiangsuList2025 from './zone/jiangsu-list-2025.ts'
import lingangLists2024 from './zone/lingang-lists-2024.ts'
import shanghaiList2024 from './zone/shanghai-list-2024.ts'
import shanghaiList2025 from './zone/shanghai-list-2025.ts'
import tianjinList2024 from './zone/tianjin-list-2024.ts'
import zhejiangList2024 from './zone/zhejiang-list-2024.ts'

/** In the order in which they began. */
const national = [
  npcscDecision2012,
  civilProcedureLaw2012,
  consumerLaw2013,
  csl2016,
  intelligenceLaw2017,
  icjaLaw2018,
  policeInspection2018,
  securitiesLaw2019,
  dsl2021,
  ciiRegulations2021,
  pipl2021,
  civilProcedureLaw2021,
  cybersecurityReview2021,
  assessmentMeasures2022,
  announcement372022,
  sccMeasures2023,
  antiEspionageLaw2023,
  civilProcedureLaw2023,
  exportGuide2024,
  provisions2024,
  ndsmr2024,
  amlLaw2024,
  afslRegulations2025,
  qa202510,
  certificationMeasures2025,
  csl2025,
]

/** What trades and kinds of data have of their own. */
const sectors = [
  pbocOrder20072,
  pbocNotice201117,
  pbocConsumerMeasures2016,
  nfraDataMeasures2024,
  pbocDataMeasures2025,
  financeExportGuide2025,
  creditReportingRegulation2013,
  creditReportingMeasures2022,
  insuranceRules2011,
  overseasListingRules2009,
  overseasListingRules2023,
  mapRegulation2015,
  surveyingLaw2002,
  surveyingLaw2017,
  geospatialNotice2022,
  autoProvisions2021,
  autoExportGuide2026,
  populationHealthMeasures2014,
  healthDataMeasures2018,
  hgrRegulation2019,
  hgrInterimMeasures1998,
  biosecurityLaw2020,
  hgrRules2023,
  rideHailingMeasures2016,
  onlinePublishingProvisions2016,
  stateSecretsLaw2010,
  stateSecretsLaw2024,
  archivesLaw1987,
  archivesLaw2020,
  dualUseLicenceMeasures2005,
  exportControlLaw2020,
  dualUseRegulations2024,
  technologyExportRegulation,
  cryptographyLaw2019,
  commercialCryptography2023,
  childrenProvisions2019,
  minorsRegulations2024,
]

/** Free trade zones and the Greater Bay Area. */
const zones = [
  lingangLists2024,
  tianjinList2024,
  beijingList2024,
  beijingList2025,
  shanghaiList2024,
  shanghaiList2025,
  hainanList2024,
  zhejiangList2024,
  guangxiList2025,
  jiangsuList2025,
  chongqingList2025,
  gbaHkGuidelines2023,
  gbaMoGuidelines2024,
]

/** Never in force; they decide nothing unless assumed by name. */
const drafts = [
  draftAssessment2017,
  draftGuidelines2017,
  draftDataSecurityMeasures2019,
  draftPersonalAssessment2019,
  draftAssessment2021,
  draftNetworkData2021,
  draftProvisions2023,
  draftAviationData2024,
  draftCertification2025,
  draftSmallHandlers2026,
]

export default book({
  id: 'cn',
  jurisdiction: 'CN',
  calendar,
  title: 'Mainland China: sending data abroad',
  timeZone: 'Asia/Shanghai',
  gates,
  derived: derivedFacts,
  lists,
  mechanisms,
  instruments: [...national, ...sectors, ...zones, ...drafts],
})

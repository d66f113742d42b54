/** Every agreement, decision and proposal of the record, and the record of the negotiations. */

import type { Agreement } from '../../src/law/treaty/index.ts'
import aanzfta2 from './aanzfta-2.ts'
import afcftaDtp from './afcfta-dtp.ts'
import aseanDefa from './asean-defa.ts'
import aseanEcom from './asean-ecom.ts'
import auHkFta from './au-hk-fta.ts'
import cjkTit from './cjk-tit.ts'
import cnWtoAccession from './cn-wto-accession.ts'
import cptpp from './cptpp.ts'
import depa from './depa.ts'
import euCnCai from './eu-cn-cai.ts'
import euJpEpa from './eu-jp-epa.ts'
import euKrDta from './eu-kr-dta.ts'
import euNzFta from './eu-nz-fta.ts'
import euSgDta from './eu-sg-dta.ts'
import euUkTca from './eu-uk-tca.ts'
import gats from './gats.ts'
import gatt from './gatt.ts'
import idAuCepa from './id-au-cepa.ts'
import inAeCepa from './in-ae-cepa.ts'
import jpMnEpa from './jp-mn-epa.ts'
import korus from './korus.ts'
import ksdpa from './ksdpa.ts'
import mercosurEcom from './mercosur-ecom.ts'
import pacificAlliance from './pacific-alliance.ts'
import proposal2018 from './proposal-2018.ts'
import rcep from './rcep.ts'
import sadea from './sadea.ts'
import tpp2016 from './tpp-2016.ts'
import ukAuFta from './uk-au-fta.ts'
import ukJpCepa from './uk-jp-cepa.ts'
import ukNzFta from './uk-nz-fta.ts'
import uksdea from './uksdea.ts'
import usCnPhaseOne from './us-cn-phase-one.ts'
import usKrFactSheet2025 from './us-kr-fact-sheet-2025.ts'
import usMyArt from './us-my-art.ts'
import usjdta from './usjdta.ts'
import usmca from './usmca.ts'
import wtoEca from './wto-eca.ts'
import wtoMoratorium from './wto-moratorium.ts'

export const agreements: readonly Agreement[] = [
  aanzfta2,
  afcftaDtp,
  aseanDefa,
  aseanEcom,
  auHkFta,
  cjkTit,
  cnWtoAccession,
  cptpp,
  depa,
  euCnCai,
  euJpEpa,
  euKrDta,
  euNzFta,
  euSgDta,
  euUkTca,
  gats,
  gatt,
  idAuCepa,
  inAeCepa,
  jpMnEpa,
  korus,
  ksdpa,
  mercosurEcom,
  pacificAlliance,
  proposal2018,
  rcep,
  sadea,
  tpp2016,
  ukAuFta,
  ukJpCepa,
  ukNzFta,
  uksdea,
  usCnPhaseOne,
  usKrFactSheet2025,
  usMyArt,
  usjdta,
  usmca,
  wtoEca,
  wtoMoratorium,
]

export { default as negotiationRecord } from './record-2017-2026.ts'

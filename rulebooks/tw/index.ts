/** The law of Taiwan on sending personal data abroad, 2016 to 2026. */

import { book } from '../../src/law/index.ts'
import amendment2025 from './amendment-2025.ts'
import { gates } from './gates.ts'
import insuranceOutsourcing from './insurance-outsourcing.ts'
import { mechanisms } from './mechanisms.ts'
import medicalRecordsRegulations2022 from './medical-records-regulations-2022.ts'
import mohwOrder2022 from './mohw-order-2022.ts'
import molOrder2023 from './mol-order-2023.ts'
import nccOrder2012 from './ncc-order-2012.ts'
import outsourcingRegulations from './outsourcing-regulations.ts'
import pdpa from './pdpa.ts'

export default book({
  id: 'tw',
  jurisdiction: 'TW',
  title: 'Taiwan: personal data abroad',
  timeZone: 'Asia/Taipei',
  gates,
  derived: [],
  lists: [],
  mechanisms,
  instruments: [
    pdpa,
    nccOrder2012,
    outsourcingRegulations,
    insuranceOutsourcing,
    mohwOrder2022,
    medicalRecordsRegulations2022,
    molOrder2023,
    amendment2025,
  ],
})

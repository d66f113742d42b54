/** What duties to keep data in the United States turn on. FedRAMP has no such duty of its own. */

import { data, importer, via } from '../../../src/law/facts.ts'
import { listed } from '../../../src/law/index.ts'

export const inTerritory = listed(importer.country, 'us.territory')

/** Looking at a record from afar stores nothing there. */
export const keepsNothing = via.is('remote-access', 'transit')

export const healthRecords = data.categories.has('user.health_and_medical')

/** Decisions of the Commission that a place protects data adequately, each with its scope, its days and what ended it. */

import { data, importer, purpose } from '../../src/law/facts.ts'
import { all, any, type Condition, type Day, type ListEntry, not } from '../../src/law/index.ts'
import { staffData } from './terms.ts'

/** A decision has effect from its notification to the Member States (TFEU art 297(2)); where that day is not published, from adoption. */
const decision = (member: string, number: string, from: Day, scope: Omit<ListEntry, 'member' | 'cite'> = {}) => ({
  member,
  from,
  cite: `EU Decision ${number} art 1`,
  ...scope,
})

const when = (condition: Condition) => ({ when: condition })

/** Japan: firms under its Act; not authorities, nor press, study, religion and politics of those who do that (art 1(2)). */
export const japaneseScope: Condition = not(
  any(
    importer.traits.has('public-body'),
    importer.relation.is('authority'),
    importer.sector.is('government'),
    purpose.has('journalism'),
    all(importer.sector.is('education', 'research'), purpose.has('research')),
    all(
      importer.sector.is('association'),
      data.categories.has('unclassified', 'user.religious_belief', 'user.political_opinion'),
    ),
  ),
)

/** Korea: not data for missions, for naming candidates, or credit data of those whom the Financial Services Commission oversees. */
const koreanScope: Condition = not(
  any(
    data.categories.has('user.financial.credit'),
    all(
      data.categories.has('transaction', 'unclassified', 'user.financial', 'user.payment'),
      importer.sector.is('banking', 'credit-reporting', 'finance', 'insurance', 'payments', 'securities'),
    ),
    all(
      importer.sector.is('association'),
      data.categories.has('unclassified', 'user.religious_belief', 'user.political_opinion'),
    ),
  ),
)

/** United Kingdom, text of 2021: not data for immigration control, or to which its exemption applies (art 1(2)). */
const outsideImmigrationControl: Condition = not(purpose.has('immigration-control', 'visa'))

/** What is gathered for the press is not under the principles of the frameworks (supplemental principle 2(b)). */
export const notForThePress: Condition = not(purpose.has('journalism'))

/** Certified firms only; data of staff where the certificate covers it. */
export const frameworkScope: Condition = all(
  importer.traits.has('dpf-certified'),
  notForThePress,
  any(importer.traits.has('dpf-hr'), not(staffData)),
)

/** Acts cease with the last hour of the day they name (Regulation 1182/71 art 4(2)): the end is the day after. */
export const adequacyEntries: readonly ListEntry[] = [
  decision('CH', '2000/518', '2000-07-26'),
  decision('US', '2000/520', '2000-07-26', {
    until: '2015-10-06',
    endedBy: 'EU CJEU C-362/14',
    ...when(importer.traits.has('safe-harbor-certified')),
  }),
  decision('CA', '2002/2', '2001-12-20', when(importer.traits.has('pipeda'))),
  decision('AR', '2003/490', '2003-06-30'),
  decision('GG', '2003/821', '2003-11-21'),
  decision('IM', '2004/411', '2004-04-28'),
  decision('JE', '2008/393', '2008-05-08'),
  decision('FO', '2010/146', '2010-03-05', when(not(importer.traits.has('danish-state-authority')))),
  decision('AD', '2010/625', '2010-10-19'),
  decision('IL', '2011/61', '2011-01-31'),
  decision('UY', '2012/484', '2012-08-21'),
  decision('NZ', '2013/65', '2012-12-19'),
  // Adopted and notified on 2016-07-12; nobody could certify before 1 August.
  decision('US', '2016/1250', '2016-08-01', {
    until: '2020-07-16',
    endedBy: 'EU CJEU C-311/18',
    ...when(all(importer.traits.has('privacy-shield-certified'), notForThePress)),
  }),
  decision('JP', '2019/419', '2019-01-23', when(japaneseScope)),
  decision('GB', '2021/1772', '2021-06-28', { until: '2025-06-28', ...when(outsideImmigrationControl) }),
  {
    member: 'GB',
    from: '2025-06-28',
    until: '2025-12-19',
    cite: 'EU Decision 2021/1772 art 12',
    when: outsideImmigrationControl,
  },
  // Renewed on 2025-12-19, without the exclusion of immigration control.
  { member: 'GB', from: '2025-12-19', until: '2031-12-28', cite: 'EU Decision 2021/1772 art 12' },
  decision('KR', '2022/254', '2021-12-17', when(koreanScope)),
  decision('US', '2023/1795', '2023-07-10', when(frameworkScope)),
  // Of 2026-01-26, announced the day after: an exemption must not begin too early.
  decision('BR', '2026/179', '2026-01-27', when(not(purpose.has('law-enforcement-request')))),
]

/** Organisations under international law; the decision's number in the Official Journal was not found. */
export const adequateOrganisations: readonly ListEntry[] = [
  { member: 'european-patent-organisation', from: '2025-07-15', cite: 'EU Decision of 2025-07-15 on the EPO art 1' },
]

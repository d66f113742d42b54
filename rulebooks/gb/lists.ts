/** Dated lists of the book: findings of the Community, and the adequacy regulations. */

import { importer } from '../../src/law/facts.ts'
import { all, any, type Condition, type LawList, type ListEntry, list, not } from '../../src/law/index.ts'
import { japaneseScope, notForThePress } from '../eu/adequacy.ts'
import { staffData } from '../eu/terms.ts'

const finding = (member: string, number: string, more: Omit<ListEntry, 'member' | 'cite'> = {}) => ({
  member,
  cite: `EU Decision ${number} art 1`,
  ...more,
})

/** Decisions of the Commission while they bound the United Kingdom. */
const communityFindings = list({
  id: 'uk.community-findings',
  of: 'place',
  entries: [
    finding('CH', '2000/518'),
    finding('CA', '2002/2', { when: importer.traits.has('pipeda') }),
    finding('AR', '2003/490'),
    finding('GG', '2003/821'),
    finding('IM', '2004/411'),
    finding('JE', '2008/393'),
    finding('FO', '2010/146', { when: not(importer.traits.has('danish-state-authority')) }),
    finding('AD', '2010/625'),
    finding('IL', '2011/61'),
    finding('UY', '2012/484'),
    finding('NZ', '2013/65'),
    finding('US', '2016/1250', {
      from: '2016-08-01',
      until: '2020-07-16',
      endedBy: 'EU CJEU C-311/18',
      when: all(importer.traits.has('privacy-shield-certified'), notForThePress),
    }),
    finding('JP', '2019/419', { from: '2019-01-23', when: japaneseScope }),
  ],
})

/** Schedule 21 treats these as approved from the end of the transition period; since 2026 as if under art 45A (para 4). */
const carriedOver = (member: string, more: Omit<ListEntry, 'member' | 'cite'> = {}) => ({
  member,
  cite: 'UK DPA 2018 Sch 21 para 5',
  ...more,
})

/** Firms on the list of the framework with the UK Extension; data of staff flagged and covered; not journalistic data. */
const dataBridge: Condition = all(
  importer.traits.has('dpf-certified'),
  importer.traits.has('dpf-uk-extension'),
  any(importer.traits.has('dpf-hr'), not(staffData)),
  notForThePress,
)

const adequate = list({
  id: 'uk.adequate',
  of: 'place',
  entries: [
    ...['CH', 'AR', 'GG', 'IM', 'JE', 'AD', 'IL', 'UY', 'NZ'].map((member) => carriedOver(member)),
    carriedOver('FO', { when: not(importer.traits.has('danish-state-authority')) }),
    carriedOver('CA', { when: importer.traits.has('pipeda') }),
    carriedOver('JP', { when: japaneseScope }),
    { member: 'KR', from: '2022-12-19', cite: 'UK SI 2022/1213' },
    { member: 'US', from: '2023-10-12', cite: 'UK SI 2023/1028', when: dataBridge },
  ],
})

export const lists: readonly LawList[] = [communityFindings, adequate]

/** Every fact of a transfer, declared once. Types, JSON Schema, questions and the form of the console come from here. */

import {
  choiceFact,
  countFact,
  dayFact,
  type FactDeclaration,
  type FactDefault,
  type FactKind,
  type FactMove,
  placeFact,
  wordsFact,
} from './fact.ts'
import { deepFreeze } from './freeze.ts'
import * as words from './vocabulary.ts'

type Word<T extends readonly string[]> = T[number]

export const data = {
  categories: wordsFact<Word<typeof words.categories>>('data.categories'),
  collectedIn: placeFact('data.collectedIn'),
  form: choiceFact<Word<typeof words.forms>>('data.form'),
  important: choiceFact<Word<typeof words.importance>>('data.important'),
  qualifiers: wordsFact<Word<typeof words.qualifiers>>('data.qualifiers'),
}

export const subjects = {
  count: countFact('data.subjects.count'),
  sensitiveCount: countFact('data.subjects.sensitiveCount'),
  yearToDate: countFact('data.subjects.yearToDate'),
  sensitiveYearToDate: countFact('data.subjects.sensitiveYearToDate'),
  previousYear: countFact('data.subjects.previousYear'),
  sensitivePreviousYear: countFact('data.subjects.sensitivePreviousYear'),
  held: countFact('data.subjects.held'),
  residence: wordsFact<string>('data.subjects.residence'),
  citizenship: wordsFact<string>('data.subjects.citizenship'),
  kinds: wordsFact<Word<typeof words.kinds>>('data.subjects.kinds'),
  consent: choiceFact<Word<typeof words.consents>>('data.subjects.consent'),
}

export const exporter = {
  country: placeFact('exporter.country'),
  zone: placeFact('exporter.zone'),
  role: choiceFact<Word<typeof words.roles>>('exporter.role'),
  sector: choiceFact<Word<typeof words.sectors>>('exporter.sector'),
  traits: wordsFact<Word<typeof words.exporterTraits>>('exporter.traits'),
  establishment: choiceFact<Word<typeof words.establishments>>('exporter.establishment'),
}

export const importer = {
  country: placeFact('importer.country'),
  zone: placeFact('importer.zone'),
  role: choiceFact<Word<typeof words.roles>>('importer.role'),
  sector: choiceFact<Word<typeof words.sectors>>('importer.sector'),
  traits: wordsFact<Word<typeof words.importerTraits>>('importer.traits'),
  relation: choiceFact<Word<typeof words.relations>>('importer.relation'),
}

export const via = choiceFact<Word<typeof words.ways>>('via')
export const frequency = choiceFact<Word<typeof words.frequencies>>('frequency')
export const firstTransferOn = dayFact('firstTransferOn')
export const purpose = wordsFact<Word<typeof words.purposes>>('purpose')
export const legalBasis = choiceFact<Word<typeof words.legalBases>>('legalBasis')

interface Row {
  values?: readonly string[]
  tree?: true
  places?: true
  nullMeans?: 'none'
  unit?: 'people'
  resets?: 'year'
  changeable?: FactMove
}

function fact(
  path: string,
  kind: FactKind,
  defaultsTo: FactDefault,
  [meaning, en, zh, ja]: readonly [string, string, string, string],
  more: Row = {},
): FactDeclaration {
  return {
    path,
    kind,
    default: defaultsTo,
    nullMeans: 'unknown',
    meaning,
    question: { en, 'zh-Hans': zh, ja },
    ...more,
  }
}

const value = (v: string | number | readonly string[] | null): FactDefault => ({ value: v })
const required: FactDefault = { required: 'always' }
const people = { unit: 'people' as const }

/** All facts, in the order of the contract. */
export const facts: readonly FactDeclaration[] = deepFreeze([
  fact(
    'data.categories',
    'words',
    required,
    [
      'What kinds of data the transfer holds.',
      'What kinds of data are sent?',
      '传输哪些类别的数据？',
      'どの種類のデータを送りますか。',
    ],
    { values: words.categories, tree: true, changeable: 'drop-words' },
  ),
  fact('data.collectedIn', 'place', { sameAs: 'exporter.country' }, [
    'Where the data was first collected or produced.',
    'In which country was the data first collected or produced?',
    '数据最初在哪个国家收集或产生？',
    'データは最初にどの国で収集・生成されましたか。',
  ]),
  fact(
    'data.form',
    'choice',
    value('identified'),
    [
      'The form in which the data leaves.',
      'In what form does the data leave?',
      '数据以何种形式出境？',
      'データはどの形で国外に出ますか。',
    ],
    { values: words.forms, changeable: 'other-choice' },
  ),
  fact(
    'data.important',
    'choice',
    value('unnotified'),
    [
      'Whether an authority has named it important data.',
      'Has any authority notified or published this as important data?',
      '是否被有关部门、地区告知或者公开发布为重要数据？',
      '当局から重要データとして通知・公表されていますか。',
    ],
    { values: words.importance },
  ),
  fact(
    'data.qualifiers',
    'words',
    value([]),
    [
      'Circumstances of the data that some rule asks about.',
      'Does any of these circumstances apply to the data?',
      '数据是否具有下列情形？',
      'データに次の事情はありますか。',
    ],
    { values: words.qualifiers },
  ),
  fact(
    'data.subjects.count',
    'count',
    { required: 'with-personal-data' },
    [
      'People (not rows) in this transfer, sensitive ones included.',
      'How many people does this transfer concern?',
      '本次传输涉及多少人？',
      'この移転は何人に関するものですか。',
    ],
    { ...people, changeable: 'fewer' },
  ),
  fact(
    'data.subjects.sensitiveCount',
    'count',
    value(0),
    [
      'Of these, people with any sensitive item.',
      'Of how many of them is any sensitive data sent?',
      '其中多少人的敏感个人信息被传输？',
      'そのうち機微な情報を含むのは何人ですか。',
    ],
    { ...people, changeable: 'fewer' },
  ),
  fact(
    'data.subjects.yearToDate',
    'count',
    value(0),
    [
      'People already sent abroad since 1 January, not exempt, not in this transfer.',
      'How many people were already sent abroad since 1 January (exempt transfers aside)?',
      '自当年1月1日起已累计向境外提供多少人（豁免情形除外）？',
      '本年1月1日以降、既に何人分を国外に提供しましたか(免除分を除く)。',
    ],
    { ...people, resets: 'year' },
  ),
  fact(
    'data.subjects.sensitiveYearToDate',
    'count',
    value(0),
    [
      'Of these, people with any sensitive item.',
      'Of those, how many with sensitive data?',
      '其中敏感个人信息多少人？',
      'そのうち機微な情報を含むのは何人ですか。',
    ],
    { ...people, resets: 'year' },
  ),
  fact(
    'data.subjects.previousYear',
    'count',
    value(0),
    [
      'People sent abroad in the previous calendar year.',
      'How many people were sent abroad in the previous calendar year?',
      '上一年度向境外提供了多少人？',
      '前年に何人分を国外に提供しましたか。',
    ],
    { ...people, resets: 'year' },
  ),
  fact(
    'data.subjects.sensitivePreviousYear',
    'count',
    value(0),
    [
      'Of these, people with any sensitive item.',
      'Of those, how many with sensitive data?',
      '其中敏感个人信息多少人？',
      'そのうち機微な情報を含むのは何人ですか。',
    ],
    { ...people, resets: 'year' },
  ),
  fact('data.subjects.countByCategory', 'records', { unknown: true }, [
    'People and devices per category, where a rule counts per category.',
    'How many people per category?',
    '按类别分别涉及多少人？',
    '種類ごとに何人ですか。',
  ]),
  fact(
    'data.subjects.held',
    'count',
    value(0),
    [
      'People the exporter holds data of.',
      'Of how many people does the exporter hold data?',
      '数据处理者共处理多少人的个人信息？',
      '移転元は何人分のデータを保有していますか。',
    ],
    people,
  ),
  fact(
    'data.subjects.residence',
    'words',
    { sameAs: 'exporter.country' },
    [
      'Where the people live.',
      'In which countries do the people live?',
      '这些个人居住在哪些国家？',
      '本人はどの国に居住していますか。',
    ],
    { places: true },
  ),
  fact(
    'data.subjects.citizenship',
    'words',
    { sameAs: 'exporter.country' },
    ['Their citizenship.', 'What citizenship do the people hold?', '这些个人的国籍？', '本人の国籍はどこですか。'],
    { places: true },
  ),
  fact(
    'data.subjects.kinds',
    'words',
    value(['customer']),
    [
      'What the people are to the exporter.',
      'Who are the people?',
      '这些个人的身份？',
      '本人はどのような立場の人ですか。',
    ],
    { values: words.kinds },
  ),
  fact(
    'data.subjects.consent',
    'choice',
    value('none'),
    [
      'The consent the people gave; separate means specific to this transfer.',
      'What consent did the people give to the transfer?',
      '个人对出境给予了何种同意？',
      '本人は移転にどのような同意をしましたか。',
    ],
    { values: words.consents },
  ),
  fact('exporter.country', 'place', required, [
    'Where the exporter is.',
    'In which country is the exporter?',
    '数据提供方在哪个国家？',
    '移転元はどの国にありますか。',
  ]),
  fact(
    'exporter.zone',
    'place',
    value(null),
    [
      'A zone with rules of its own.',
      'Is the exporter in a special zone?',
      '是否位于特殊区域？',
      '移転元は特別区域にありますか。',
    ],
    { nullMeans: 'none' },
  ),
  fact(
    'exporter.role',
    'choice',
    value('controller'),
    [
      'Whether it decides about the data or acts for another.',
      'Is the exporter controller or processor?',
      '提供方是处理者还是受托人？',
      '移転元は管理者ですか、処理者ですか。',
    ],
    { values: words.roles },
  ),
  fact(
    'exporter.sector',
    'choice',
    value('private'),
    ['Its line of business.', 'In which sector is the exporter?', '提供方属于哪个行业？', '移転元の業種は何ですか。'],
    { values: words.sectors },
  ),
  fact(
    'exporter.traits',
    'words',
    value([]),
    [
      'Legal qualities of the exporter.',
      'Which of these apply to the exporter?',
      '下列哪些适用于提供方？',
      '移転元に当てはまるものはどれですか。',
    ],
    { values: words.exporterTraits },
  ),
  fact(
    'exporter.establishment',
    'choice',
    value('domestic'),
    [
      'Whether it is established in the country or serves it from abroad.',
      'Is the exporter established in the country?',
      '提供方是否在境内设立？',
      '移転元は国内に設立されていますか。',
    ],
    { values: words.establishments },
  ),
  fact(
    'importer.country',
    'place',
    required,
    [
      'Where the importer is.',
      'In which country is the importer?',
      '接收方在哪个国家？',
      '移転先はどの国にありますか。',
    ],
    { changeable: 'other-place' },
  ),
  fact(
    'importer.zone',
    'place',
    value(null),
    [
      'A zone with rules of its own.',
      'Is the importer in a special zone?',
      '接收方是否位于特殊区域？',
      '移転先は特別区域にありますか。',
    ],
    { nullMeans: 'none' },
  ),
  fact(
    'importer.role',
    'choice',
    value('controller'),
    [
      'Whether it decides about the data or acts for another.',
      'Is the importer controller or processor?',
      '接收方是处理者还是受托人？',
      '移転先は管理者ですか、処理者ですか。',
    ],
    { values: words.roles },
  ),
  fact(
    'importer.sector',
    'choice',
    value('private'),
    ['Its line of business.', 'In which sector is the importer?', '接收方属于哪个行业？', '移転先の業種は何ですか。'],
    { values: words.sectors },
  ),
  fact(
    'importer.traits',
    'words',
    value([]),
    [
      'Legal qualities of the importer.',
      'Which of these apply to the importer?',
      '下列哪些适用于接收方？',
      '移転先に当てはまるものはどれですか。',
    ],
    { values: words.importerTraits },
  ),
  fact(
    'importer.relation',
    'choice',
    value('partner'),
    [
      'What the importer is to the exporter.',
      'What is the importer to the exporter?',
      '接收方与提供方是什么关系？',
      '移転先は移転元とどのような関係ですか。',
    ],
    { values: words.relations },
  ),
  fact('importer.ownership', 'records', value([]), [
    'Who owns the importer, by country and share.',
    'Who owns the importer?',
    '接收方的所有权结构？',
    '移転先の所有者は誰ですか。',
  ]),
  fact(
    'via',
    'choice',
    value('transfer'),
    [
      'The way the data reaches the other side.',
      'How does the data reach the importer?',
      '数据以何种方式到达接收方？',
      'データはどのように移転先に届きますか。',
    ],
    { values: words.ways },
  ),
  fact(
    'frequency',
    'choice',
    value('continuous'),
    ['How often.', 'How often is data sent?', '传输频率？', '移転の頻度はどのくらいですか。'],
    { values: words.frequencies },
  ),
  fact(
    'firstTransferOn',
    'day',
    value(null),
    ['The day of the first transfer.', 'When was the first transfer?', '首次传输日期？', '最初の移転はいつですか。'],
    { nullMeans: 'none' },
  ),
  fact(
    'purpose',
    'words',
    value([]),
    ['What the data is sent for.', 'For what purposes is the data sent?', '传输目的？', '移転の目的は何ですか。'],
    { values: words.purposes, changeable: 'drop-words' },
  ),
  fact(
    'legalBasis',
    'choice',
    value(null),
    [
      'The ground on which the exporter processes the data.',
      'On what legal basis is the data processed?',
      '处理的合法性基础？',
      '処理の法的根拠は何ですか。',
    ],
    { values: words.legalBases, nullMeans: 'none' },
  ),
  fact('safeguards', 'records', value([]), [
    'Contracts, certificates, approvals in place.',
    'Which contracts, certificates or approvals are in place?',
    '已有哪些合同、认证或批准？',
    'どの契約・認証・承認がありますか。',
  ]),
  fact(
    'localCopy',
    'records',
    value(null),
    ['A copy kept at home.', 'Is a copy kept in the country?', '境内是否保存副本？', '国内に写しを保存していますか。'],
    { nullMeans: 'none' },
  ),
  fact('authorityActs', 'records', value([]), [
    'Acts of authorities towards the exporter.',
    'Has an authority issued any order?',
    '主管机关是否作出过决定？',
    '当局の命令等はありますか。',
  ]),
  fact('onward', 'records', value([]), [
    'To whom the importer passes the data on.',
    'Does the importer pass the data on?',
    '接收方是否再转移数据？',
    '移転先は更に他者へ移転しますか。',
  ]),
])

const byPath: ReadonlyMap<string, FactDeclaration> = new Map(facts.map((f) => [f.path, f]))

export function factAt(path: string): FactDeclaration | undefined {
  return byPath.get(path)
}

const ordinals: ReadonlyMap<string, number> = new Map(facts.map((f, i) => [f.path, i]))

/** The place of a fact in the list of facts; -1 where there is none of this name. */
export function factOrdinal(path: string): number {
  return ordinals.get(path) ?? -1
}

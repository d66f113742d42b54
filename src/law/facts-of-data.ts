/** Declarations of the facts about the data of a transfer and the people it is about, in the order of the contract. */

import { declare as fact, people, required, value } from './declare.ts'
import type { FactDeclaration } from './fact.ts'
import * as words from './vocabulary.ts'

export const factsOfData: readonly FactDeclaration[] = [
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
]

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
      '提供哪些类别的数据？',
      'どの種類のデータを移転しますか。',
    ],
    { values: words.categories, tree: true, changeable: 'drop-words' },
  ),
  fact('data.collectedIn', 'place', { sameAs: 'exporter.country' }, [
    'Where the data was first collected or produced.',
    'In which country was the data first collected or produced?',
    '数据最初在哪个国家（地区）收集或者产生？',
    'データが最初に収集され、又は生成されたのはどの国・地域ですか。',
  ]),
  fact(
    'data.form',
    'choice',
    value('identified'),
    [
      'The form in which the data leaves.',
      'In what form does the data leave?',
      '数据以何种形式提供？',
      'データはどのような状態で移転されますか。',
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
      '当局から重要データとして通知され、又は公表されていますか。',
    ],
    { values: words.importance },
  ),
  fact(
    'data.qualifiers',
    'words',
    value([]),
    [
      'Circumstances of the data that some rule asks about.',
      'Do any of these circumstances apply to the data?',
      '数据是否具有下列情形？',
      'データについて次のいずれかの事情がありますか。',
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
      '本次提供涉及多少人的个人信息（按人去重）？',
      '今回の移転の対象となる本人は何人ですか。',
    ],
    { ...people, changeable: 'fewer' },
  ),
  fact(
    'data.subjects.sensitiveCount',
    'count',
    value(0),
    [
      'Of these, people with any sensitive item.',
      'Of how many people does this transfer hold anything sensitive?',
      '本次提供涉及多少人的敏感个人信息？',
      '今回の移転に機微な情報が含まれる本人は何人ですか。',
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
      '自当年1月1日起，本次之前已累计向境外提供多少人的个人信息（豁免情形除外）？',
      '本年1月1日以降、今回より前に何人分の個人データを国外に提供しましたか（免除される場合を除く）。',
    ],
    { ...people, resets: 'year' },
  ),
  fact(
    'data.subjects.sensitiveYearToDate',
    'count',
    value(0),
    [
      'Of these, people with any sensitive item.',
      'Of how many people was anything sensitive already sent abroad since 1 January?',
      '自当年1月1日起，本次之前已累计向境外提供多少人的敏感个人信息？',
      '本年1月1日以降、今回より前に何人分の機微な情報を国外に提供しましたか。',
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
      '上一年度累计向境外提供多少人的个人信息？',
      '前年に何人分の個人データを国外に提供しましたか。',
    ],
    { ...people, resets: 'year' },
  ),
  fact(
    'data.subjects.sensitivePreviousYear',
    'count',
    value(0),
    [
      'Of these, people with any sensitive item.',
      'Of how many people was anything sensitive sent abroad in the previous calendar year?',
      '上一年度累计向境外提供多少人的敏感个人信息？',
      '前年に何人分の機微な情報を国外に提供しましたか。',
    ],
    { ...people, resets: 'year' },
  ),
  fact('data.subjects.countByCategory', 'records', { unknown: true }, [
    'People and devices per category, where a rule counts per category.',
    'How many people per category?',
    '各类数据分别涉及多少人？',
    'データの種類ごとの本人は何人ですか。',
  ]),
  fact(
    'data.subjects.held',
    'count',
    value(0),
    [
      'People the exporter holds data of.',
      'Of how many people does the exporter hold data?',
      '数据提供方共处理多少人的个人信息？',
      '移転元は何人分の個人データを保有していますか。',
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
      '所涉个人居住在哪些国家（地区）？',
      '本人はどの国・地域に居住していますか。',
    ],
    { places: true },
  ),
  fact(
    'data.subjects.citizenship',
    'words',
    { sameAs: 'exporter.country' },
    ['Their citizenship.', 'What citizenship do the people hold?', '所涉个人的国籍为何？', '本人の国籍はどこですか。'],
    { places: true },
  ),
  fact(
    'data.subjects.kinds',
    'words',
    value(['customer']),
    [
      'What the people are to the exporter.',
      'Who are the people?',
      '所涉个人属于哪些人群？',
      '本人はどのような立場にある者ですか。',
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
      '个人对向境外提供作出了何种同意？',
      '本人は移転についてどのような同意をしていますか。',
    ],
    { values: words.consents },
  ),
]

/** Words by which columns are guessed: English, Chinese in pinyin and its initials, Japanese in romaji. */

import type { Category } from './types.ts'

/** What a column's type lets its values be. */
export type ValueKind = 'text' | 'number' | 'time' | 'flag' | 'network' | 'geo' | 'document' | 'other'

export interface GuessRule {
  readonly category: Category
  /** Words in a row, or written together: `id card` finds `id_card`, `idCard`, `customer_idcard`. */
  readonly phrases: readonly string[]
  /** Only where the table is about people (`person`), addresses (`address`), orders (`order`) or payments (`payment`). */
  readonly tables?: readonly TableKind[]
  /** The phrase must be the whole name, but for words that say who (`customer`, `billing`). */
  readonly whole?: true
  readonly kinds?: readonly ValueKind[]
}

export type TableKind = 'person' | 'address' | 'order' | 'payment'

const text: readonly ValueKind[] = ['text', 'document']
const code: readonly ValueKind[] = ['text', 'number']
const date: readonly ValueKind[] = ['time', 'text', 'number']
const words = (phrases: string): readonly string[] => phrases.split(',').map((phrase) => phrase.trim())

/** In order: the first that fits is the guess. */
export const guessRules: readonly GuessRule[] = [
  {
    category: 'user.government_id.kr_rrn',
    kinds: code,
    phrases: words('rrn, jumin, jumin no, jumin beonho, resident registration number'),
  },
  {
    category: 'user.government_id',
    kinds: code,
    phrases: words(
      `ssn, social security, social security number, national id, national identity, national identification, id card,
      id card no, id number, id no, identity card, identity number, identity no, sfz, sfzh, sfzhm, shenfenzheng,
      shen fen zheng, shenfenzhenghao, zjhm, zjh, zhengjian, zhengjianhao, passport, huzhao, hu zhao, driver license,
      drivers license, driver licence, driving licence, jiashizheng, jsz, tax id, tax identification, tax identification number, taxpayer id, nric, nino, aadhaar,
      cpf, curp, dni, my number, kojin bango, kojinbango, jumin hyo, menkyo, menkyo bango, menkyosho, ryoken`,
    ),
  },
  {
    category: 'user.demographic.date_of_birth',
    kinds: date,
    phrases: words(
      `dob, birth, birthday, birth day, birthdate, birth date, date of birth, birthdatetime, birth datetime, birthtime, born,
      year of birth, month of birth, day of birth, csrq, chusheng, chushengriqi, shengri, sheng ri, seinengappi,
      tanjobi, tanjoubi, umare`,
    ),
  },
  {
    category: 'user.authentication',
    kinds: text,
    phrases: words(
      `password, passwd, pwd, passcode, passphrase, passwort, mima, kouling, pasuwado, otp, otp secret, totp secret, two factor secret, activation key, id token,
      secret question, secret answer, security question, security answer, reset token, access token, refresh token,
      session token, auth token, recovery token, confirmation token, reauthentication token, email change token,
      recovery code, backup codes, api key, salt, encrypted password, credential`,
    ),
  },
  {
    category: 'user.payment',
    kinds: code,
    phrases: words(
      `card no, card num, card number, card pan, credit card, debit card, cc number, ccn, cvv, cvc, kahao, ka hao, yhk,
      yhkh, yinhangka, last4, last four, card last, card exp, card expiry, exp month, exp year, ccexp`,
    ),
  },
  {
    category: 'user.financial.account',
    kinds: code,
    phrases: words(
      `iban, bank account, account no, account number, acct no, acct number, bank acct, sort code, routing number,
      routing no, yhzh, yinhang zhanghao, zhanghao, zhang hao, kaihuhang, koza, kouza, koza bango, kouza bangou,
      bank account number, bank account name, cheque`,
    ),
  },
  {
    category: 'user.financial.income',
    kinds: code,
    phrases: words(
      'salary, salaries, wage, wages, income, payroll, gongzi, xinzi, xin zi, shouru, kyuyo, kyuuyo, nenshu',
    ),
  },
  { category: 'user.financial.credit', kinds: code, phrases: words('credit score, credit rating, xinyong, xyfs') },
  {
    category: 'user.biometric',
    phrases: words(
      `biometric, fingerprint, finger print, faceprint, face print, face id, face template, face embedding, iris,
      retina, voiceprint, voice print, zhiwen, renlian, ren lian, shimon, seimon`,
    ),
  },
  { category: 'user.genetic', phrases: words('dna, genome, genotype, genetic, jiyin, idenshi') },
  {
    category: 'user.health_and_medical',
    phrases: words(
      `diagnosis, diagnoses, diag, disease, icd, icd9, icd10, allergy, allergies, allergen, medication, prescription,
      drug, blood type, blood group, bloodtype, symptom, symptoms, medical, medical record, mrn, health, disability,
      zhenduan, zhen duan, jibing, bingli, bing li, shindan, byomei, byoumei, ketsueki, ketsuekigata, cause of death,
      death cause, condition concept, condition source value, cause concept,
      cause source, severity, immunization, vaccine`,
    ),
  },
  {
    category: 'user.religious_belief',
    phrases: words('religion, religious, belief, zongjiao, zong jiao, shukyo, shuukyou'),
  },
  { category: 'user.political_opinion', phrases: words('political, political party, zzmm, zhengzhimianmao, seito') },
  { category: 'user.sexual_orientation', phrases: words('sexual orientation, sexuality') },
  { category: 'user.trade_union', phrases: words('trade union, labor union, union membership') },
  { category: 'user.criminal_record', phrases: words('criminal record, conviction, convictions, arrest') },
  {
    category: 'user.contact.email',
    kinds: text,
    phrases: words(
      `email, e mail, mail, emails, mailaddress, mail address, email address, youxiang, you xiang, dzyx, yx, yxdz,
      dianziyoujian, meru, meeru, meiru, denshi meru`,
    ),
  },
  {
    category: 'user.contact.phone_number',
    kinds: code,
    phrases: words(
      `phone, phones, phone no, phonenumber, mobile, mobile no, cell, cellphone, telephone, tel, telno, telnumber, fax,
      msisdn, sjhm, sjh, sj, shouji, shoujihao, shoujihaoma, shou ji, dianhua, dian hua, dh, dhhm, lxdh, lxfs, gddh,
      lianxidianhua, denwa, denwabango, denwabangou, keitai, keitai bango, bizphone, homephone, workphone`,
    ),
  },
  {
    category: 'user.device.ip_address',
    kinds: ['text', 'network', 'number'],
    phrases: words('ip, ipaddr, ip addr, ip address, ipv4, ipv6, remote addr, client ip, ips, forwarded ip'),
  },
  {
    category: 'user.device.advertising_id',
    kinds: text,
    phrases: words('idfa, gaid, adid, aaid, oaid, advertising id'),
  },
  { category: 'user.device.cookie', kinds: text, phrases: words('cookie, cookies, cookie id') },
  {
    category: 'user.device',
    kinds: ['text', 'network', 'document'],
    phrases: words('device id, deviceid, device token, imei, imsi, mac address, mac addr, mac, user agent, useragent'),
  },
  {
    category: 'user.location.precise',
    kinds: ['text', 'number', 'geo', 'document'],
    phrases: words(
      `lat, lon, lng, latitude, longitude, gps, geolocation, geo location, geopoint, coordinates, jingdu, weidu,
      jing du, wei du, keido, idokeido`,
    ),
  },
  {
    category: 'user.social',
    kinds: text,
    phrases: words(
      'facebook, twitter, linkedin, instagram, wechat, weixin, weixinhao, wxh, qq, qqhao, weibo, telegram, whatsapp, line id, skype',
    ),
  },
  {
    category: 'user.unique_id',
    kinds: ['text', 'number', 'other'],
    phrases: words(
      `customer id, customer no, customer number, customer key, user id, userid, user uuid, member id, memberid,
      patient id, person id, employee id, emp id, staff id, student id, client id no, contact id, subscriber id,
      account holder id, openid, open id, unionid, union id, kokyaku id, kokyaku bango, kehu id, kehu bianhao, khbh,
      khh, yhid, yonghu id, huiyuan id, kaiin id, kaiin bango, shain bango, gonghao, xuehao, custid, cust id`,
    ),
  },
  {
    category: 'user.name.first',
    kinds: text,
    phrases: words(
      'first name, firstname, fname, given name, given names, forename, mei kana, first kana, middle name',
    ),
  },
  {
    category: 'user.name.last',
    kinds: text,
    phrases: words(
      'last name, lastname, lname, surname, family name, family name2, sei kana, last kana, maiden, maiden name',
    ),
  },
  {
    category: 'user.account',
    kinds: text,
    phrases: words('user name, username, login, login name, yonghuming, denglu ming, screen name'),
  },
  {
    category: 'user.name',
    kinds: text,
    phrases: words(
      `full name, fullname, nick name, nickname, customer name, client name, patient name, employee name,
      person name, contact name, member name, cardholder, card holder, cardholder name, recipient name, signer name,
      payer name, owner name, consignee, salutation, name on card, xm, xingming, xing ming, kehuming, khxm, khmc, xming, nicheng,
      lxr, lxrxm, lianxiren, shr, shouhuoren, sjr, sjrxm, mingzi, shimei, simei, namae, onamae, furigana, kanji name,
      kana name, shimei kana, name kana`,
    ),
  },
  {
    category: 'user.name',
    kinds: text,
    whole: true,
    tables: ['person'],
    phrases: words('name, display name'),
  },
  { category: 'user.name.last', kinds: text, whole: true, tables: ['person'], phrases: words('sei, xing') },
  {
    category: 'user.name.first',
    kinds: text,
    whole: true,
    tables: ['person'],
    phrases: words('mei, ming, first, middle'),
  },
  { category: 'user.demographic.gender', phrases: words('gender, sex, xb, xingbie, xing bie, seibetsu'), kinds: code },
  {
    category: 'user.demographic.marital_status',
    kinds: code,
    phrases: words('marital, marital status, civil status, hyzk, hunyin, kekkon'),
  },
  {
    category: 'user.demographic.nationality',
    kinds: code,
    phrases: words('nationality, citizenship, guoji, kokuseki, mingzu, minzu'),
  },
  {
    category: 'user.demographic',
    kinds: code,
    phrases: words('race, ethnicity, birthplace, birth place, place of birth, nenrei, nianling'),
  },
  {
    category: 'user.demographic',
    kinds: code,
    whole: true,
    tables: ['person'],
    phrases: words('age, education, xueli'),
  },
  {
    category: 'user.authentication',
    kinds: text,
    whole: true,
    tables: ['person'],
    phrases: words('token, secret, secret key, private key'),
  },
  { category: 'user.demographic', kinds: date, phrases: words('death date, death datetime, date of death') },
  {
    category: 'user.demographic.language',
    kinds: text,
    tables: ['person'],
    whole: true,
    phrases: words('language, preferred language, locale, lang'),
  },
  {
    category: 'user.contact.address',
    kinds: code,
    phrases: words(
      `address, addr, street, street name, house number, zip, zipcode, zip code, postal code, postcode, post code,
      postalcode, city, town, suburb, county district, city village, state province, prefecture, dizhi, di zhi, jtdz,
      txdz, lxdz, shdz, zz, zhuzhi, xxdz, youbian, yzbm, yb, jusho, juusho, yubin, yubinbango, yuubin bangou,
      todofuken, shikuchoson, banchi, adrs, addressline, line1, line2`,
    ),
  },
  {
    category: 'user.contact.address',
    kinds: text,
    whole: true,
    tables: ['address', 'person', 'order'],
    phrases: words('state, county, district, province, region, house, apartment, unit, line 1, line 2, dz'),
  },
  {
    category: 'user.employment',
    kinds: ['text', 'time'],
    phrases: words(
      'job title, jobtitle, occupation, employer, hire date, hired at, zhiye, zhi ye, gzdw, zhicheng, shokugyo, kinmusaki, shozoku',
    ),
  },
  {
    category: 'user.content',
    tables: ['person'],
    kinds: ['text', 'document', 'other'],
    phrases: words('avatar, photo, picture, biography, bio, signature'),
  },
  {
    category: 'user.behavior',
    phrases: words(
      'browsing history, search history, search query, purchase history, clickstream, referer, referrer url',
    ),
  },
  { category: 'user.workplace', kinds: text, tables: ['person'], phrases: words('workplace, office location') },
  {
    category: 'transaction.payment',
    kinds: ['number'],
    tables: ['payment'],
    phrases: words('amount, amount cents, paid amount, fee, refunded amount, jine, kingaku'),
  },
  {
    category: 'transaction.order',
    kinds: ['number'],
    tables: ['order'],
    phrases: words(
      'amount, total, subtotal, sub total, quantity, qty, unit price, price, discount, freight, jine, shuliang, kingaku, suryo',
    ),
  },
]

/** Words that say who or which; `whole` looks past them. */
export const qualifiers: ReadonlySet<string> = new Set(
  words(
    `customer, user, client, patient, employee, person, member, contact, billing, shipping, bill, ship, to, delivery,
    home, work, mailing, primary, secondary, current, old, new, legal, default, staff, payment, the, preferred`,
  ),
)

/** A name that ends in one of these speaks about the thing and does not hold it. */
export const aboutWords: ReadonlySet<string> = new Set(
  words(
    `verified, confirmed, enabled, disabled, required, count, counts, counter, type, types, status, template, templates,
    format, label, at, sent, flag, valid, validated, domain, subject, body, provider, policy, attempts, length, visible,
    method, optional, settings, setting, preferences, preference, limit, notifications, notification, mode, fk, ids,
    pattern, default, rate, rule, rules, version, config, field, layout, sort, order, position, table, column, class,
    concept, map, limits, reply, script, module, file, path, url, uri, icon, color, group, level, priority, behavior, message, text,
    description, uuid, expire, expires, expiry`,
  ),
)

/** Things that have a name, an address or a code of their own and are no people. */
export const thingWords: ReadonlySet<string> = new Set(
  words(
    `product, item, file, table, company, brand, shop, store, warehouse, supplier, vendor, category, event, plan,
    organization, organisation, institution, department, care, drug, device, template, role, group, tag, webhook, web,
    website, site, wallet, mac, memory, facility, hospital, bank, currency, file, field, column, class, module, feature,
    metric, job, queue, sso, saml, oauth, provider, concept, vocabulary, domain, zone, geo, dunning, campaign, coupon,
    tax, fee, charge, stock, location, extension, theme, layout, language, attribute, option, filter, manufacturer,
    route, api, app, application`,
  ),
)

/** A table whose name ends in one of these is about kinds of people, not about people. */
export const kindWords: ReadonlySet<string> = new Set(
  words(
    'type, types, group, groups, role, roles, tag, tags, property, format, setting, settings, status, state, attribute',
  ),
)

/** Tables of firms and their sites: their addresses and telephones are nobody's. */
export const firmWords: ReadonlySet<string> = new Set(
  words(
    `organization, organizations, organisation, organisations, company, companies, entity, entities, supplier, suppliers,
    vendor, vendors, warehouse, warehouses, shop, shops, store, stores, stock, zone, facility, facilities, hospital,
    branch, branches, gongsi, kaisha`,
  ),
)

/** Words in a table's name that say what its rows are about. */
export const tableWords: ReadonlyMap<TableKind, ReadonlySet<string>> = new Map([
  [
    'person',
    new Set(
      words(
        `customer, customers, user, users, person, persons, people, client, clients, patient, patients, employee,
        employees, staff, member, members, contact, contacts, student, students, actor, teacher, applicant, applicants,
        subscriber, subscribers, guest, guests, driver, drivers, visitor, visitors, recipient, recipients, signer, kehu,
        yonghu, huiyuan, huanzhe, yuangong, xuesheng, renyuan, kokyaku, kaiin, shain, kanja, juugyouin, jugyoin, kh, yh,
        hy, profile, profiles, lead, leads, candidate, candidates, affiliate, operator, login`,
      ),
    ),
  ],
  ['address', new Set(words('address, addresses, addr, dizhi, jusho, location'))],
  [
    'order',
    new Set(
      words(
        'order, orders, invoice, invoices, cart, carts, purchase, purchases, sale, sales, line, lines, item, dingdan, chumon, juchu',
      ),
    ),
  ],
  [
    'payment',
    new Set(
      words('payment, payments, transaction, transactions, refund, refunds, charge, charges, payout, zhifu, shiharai'),
    ),
  ],
])

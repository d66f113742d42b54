/** Rules for names people choose (places, stores, datasets, flows, entities), for table names and for paths below the manifest. */

/** What is wrong with a name, or undefined. Names are letters, digits, `_` and `-`, of one script, in Unicode's composed form. */
export function nameProblem(name: string): { readonly message: string; readonly hint: string } | undefined {
  if (reserved.has(name))
    return { message: 'the name is a word of the programming language', hint: 'Choose another name' }
  if (!/^\p{L}[\p{L}\p{M}\p{N}_-]{0,62}$/u.test(name))
    return {
      message: 'a name is 1 to 63 letters, digits, _ or -, and begins with a letter',
      hint: 'Rename it here and where it is used',
    }
  if (name.normalize('NFKC') !== name)
    return { message: 'the name has compatibility characters that look like others', hint: 'Type it in plain letters' }
  return scriptProblem(name)
}

const ascii = /^\p{ASCII}+$/u

const reserved: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

const scripts: readonly (readonly [string, RegExp])[] = [
  ['Latin', /\p{Script=Latin}/u],
  ['Cyrillic', /\p{Script=Cyrillic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Armenian', /\p{Script=Armenian}/u],
  ['Georgian', /\p{Script=Georgian}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Devanagari', /\p{Script=Devanagari}/u],
  ['Han', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}ー]/u],
]

/** Scripts of East Asia are written together and with Latin; any other mixture can imitate (UTS 39, highly restrictive). */
function scriptProblem(name: string): { readonly message: string; readonly hint: string } | undefined {
  const found = new Set<string>()
  for (const letter of name) {
    if (!/[\p{L}\p{M}]/u.test(letter) || /\p{Script=Inherited}/u.test(letter)) continue
    found.add(scripts.find(([, has]) => has.test(letter))?.[0] ?? 'another script')
  }
  const mixed = found.size > 1 && !(found.size === 2 && found.has('Latin') && found.has('Han'))
  if (mixed) return { message: `the name mixes scripts (${[...found].join(', ')})`, hint: 'Write it in one script' }
  if (found.has('another script')) return { message: 'the name is in a script that is not read', hint: 'Rename it' }
  if (!ascii.test(name) && ascii.test(skeleton(name)))
    return { message: 'every letter of the name imitates a Latin one', hint: 'Type it in plain letters' }
  return undefined
}

/** Letters that look like Latin ones (from Unicode's confusables, those of the scripts above). */
const lookAlikes: ReadonlyMap<string, string> = new Map([
  ...pairs('аɑα', 'a'),
  ...pairs('АΑ', 'A'),
  ...pairs('ВΒ', 'B'),
  ...pairs('сϲ', 'c'),
  ...pairs('СϹ', 'C'),
  ...pairs('ԁ', 'd'),
  ...pairs('еҽ', 'e'),
  ...pairs('ЕΕ', 'E'),
  ...pairs('ɡց', 'g'),
  ...pairs('һհ', 'h'),
  ...pairs('НΗ', 'H'),
  ...pairs('іιı', 'i'),
  ...pairs('ІΙӀ', 'I'),
  ...pairs('јϳ', 'j'),
  ...pairs('Ј', 'J'),
  ...pairs('КΚ', 'K'),
  ...pairs('ӏ', 'l'),
  ...pairs('МΜ', 'M'),
  ...pairs('ոп', 'n'),
  ...pairs('Ν', 'N'),
  ...pairs('оοօ', 'o'),
  ...pairs('ОΟՕ', 'O'),
  ...pairs('рρ', 'p'),
  ...pairs('РΡ', 'P'),
  ...pairs('ԛ', 'q'),
  ...pairs('ѕ', 's'),
  ...pairs('Ѕ', 'S'),
  ...pairs('ТΤ', 'T'),
  ...pairs('υս', 'u'),
  ...pairs('ѵν', 'v'),
  ...pairs('ԝ', 'w'),
  ...pairs('хχ', 'x'),
  ...pairs('ХΧ', 'X'),
  ...pairs('уγ', 'y'),
  ...pairs('УΥ', 'Y'),
  ...pairs('Ζ', 'Z'),
])

function pairs(letters: string, latin: string): (readonly [string, string])[] {
  return [...letters].map((letter) => [letter, latin] as const)
}

/** What a name looks like: two names with one skeleton cannot be told apart on a screen. */
export function skeleton(name: string): string {
  return [...name.normalize('NFKC')].map((letter) => lookAlikes.get(letter) ?? letter).join('')
}

/** Two spellings of one legal entity give one key: case, spaces and look-alike letters do not make another person in law. */
export function entityKey(entity: string): string {
  return skeleton(entity).toLowerCase().replace(/\s+/gu, ' ').trim()
}

/** `public.customers`, or with quotes as in SQL where a name holds a dot or a quote: `public."a.b"`. No case folding. */
export function parseTable(text: string): { readonly schema: string; readonly name: string } | undefined {
  const part = '(?:"((?:[^"]|"")+)"|([^".]+))'
  const m = new RegExp(`^${part}\\.${part}$`).exec(text)
  if (m === null) return undefined
  const schema = m[1]?.replaceAll('""', '"') ?? m[2]!
  const name = m[3]?.replaceAll('""', '"') ?? m[4]!
  return { schema, name }
}

export function printTable(table: { readonly schema: string; readonly name: string }): string {
  const quote = (name: string) => (/^[^".]+$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`)
  return `${quote(table.schema)}.${quote(table.name)}`
}

/** What is wrong with a path, or undefined. Forward slashes; no `..`, no variable, no scheme; absolute only where allowed. */
export function pathProblem(path: string, absolute: boolean): string | undefined {
  if (path === '' || /[\p{Cc}\p{Cf}]/u.test(path)) return 'the path is empty or holds characters that do not print'
  if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(path)) return 'an address is not a path'
  if (/[\\$~`*?]/.test(path)) return 'the path holds one of \\ $ ~ ` * ?, which are not expanded'
  if (path.split('/').includes('..')) return 'the path leaves the folder of the manifest'
  if (path.startsWith('/') && !absolute) return 'the path must be relative to the folder of the manifest'
  return undefined
}

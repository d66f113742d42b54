/** The law in the reader’s language: one speech for each. */

import type { Speech } from '../engine/speech.ts'
import { english } from '../engine/speech-en.ts'
import type { Language } from '../law/labels/index.ts'
import { japanese } from './speech-ja.ts'
import { chinese } from './speech-zh-Hans.ts'

const all: Readonly<Record<Language, Speech>> = { en: english, 'zh-Hans': chinese, ja: japanese }

export const speechIn = (language: Language): Speech => all[language]

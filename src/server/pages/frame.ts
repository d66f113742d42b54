/** What stands around every page of the console: who looks, in which language, at what. */

import type { Language } from '../../law/labels/index.ts'
import type { Role } from '../roles.ts'

export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** A reader’s own settings: kept in cookies of her browser, never in a link. */
export interface Display {
  readonly lang: Language
  readonly theme: Theme
  /** Rows of 32 pixels instead of 40. */
  readonly compact: boolean
  /** Single-letter keys may be switched off (WCAG 2.1.4). */
  readonly keys: boolean
}

export interface Frame {
  readonly display: Display
  /** Path and query as asked, without the origin. */
  readonly path: string
  readonly query: string
  /** Day at the server. */
  readonly today: string
  /** The company of the manifest; null where no border is shown. */
  readonly organisation: string | null
  /** Null before sign-in. */
  readonly person: { readonly name: string; readonly role: Role; readonly by: string } | null
  readonly border: boolean
  /** Of the border, null where it is not shown, cannot be read, or is not for this role. */
  readonly counts: { readonly flows: number | null; readonly held: number | null; readonly proposals: number | null }
  readonly version: string
}

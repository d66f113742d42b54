/** What a page of the console is made of; each has a folder in `pages/`. */

import type { VNode } from 'preact'
import type { PageData, PageName } from '../src/server/pages/names.ts'

/** Events of the border after which a page asks for its data again. */
export type Topic = 'crossings' | 'held' | 'counts' | 'plans' | 'proposals'

export interface PageModule<N extends PageName = PageName, W = unknown> {
  readonly live: readonly Topic[]
  /** For the window’s title: the answer, in a few words. */
  title(data: PageData[N], words: W): string
  Page(props: { readonly data: PageData[N]; readonly words: W }): VNode
}

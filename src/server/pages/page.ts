/** What a page of the console is to the server: a path, the right it takes, and the data it shows. */

import type { Language } from '../../law/labels/index.ts'
import type { Principal } from '../access.ts'
import type { Served } from '../app.ts'
import type { Permission } from '../roles.ts'
import type { Frame } from './frame.ts'
import type { PageData, PageName } from './names.ts'

/** One question for a page. */
export interface PageAsk {
  readonly served: Served
  readonly lang: Language
  readonly principal: Principal
  /** Of the path’s pattern, decoded. */
  readonly params: ReadonlyMap<string, string>
  /** Keys that a page does not know are left alone: a link from elsewhere may carry more. */
  readonly query: URLSearchParams
}

export interface PageRoute<N extends PageName = PageName> {
  readonly name: N
  /** As the router writes it: `/flows/:id`. */
  readonly path: string
  readonly permission: Permission
  /** Throws Problem, which is shown as a page. */
  load(ask: PageAsk): Promise<PageData[N]>
  /** In how many seconds the browser looks again by itself; null: the page is whole. */
  refreshS?(data: PageData[N]): number | null
}

/** What a form of a page does; then the browser is sent on, so that a reload does nothing twice. */
export interface FormRoute {
  readonly path: string
  readonly permission: Permission
  /** Throws Problem. */
  act(ask: PageAsk, form: URLSearchParams): Promise<FormAnswer>
}

/** The path to go to, and cookies to set; or a page in answer, as of what was sent and not understood. */
export type FormAnswer =
  | { readonly to: string; readonly cookies?: readonly string[] }
  | {
      readonly page: { [N in PageName]: { readonly name: N; readonly data: PageData[N] } }[PageName]
      readonly status: number
      /** The path that the page stands for: a form’s own cannot be read. */
      readonly at: string
    }

/** The pages as HTML, and what their browsers load; built from `console/`, given by whoever composes the server. */
export interface Console {
  render<N extends PageName>(page: { readonly name: N; readonly data: PageData[N]; readonly frame: Frame }): string
  /** By file name, which changes with the content. */
  readonly assets: ReadonlyMap<string, Asset>
}

export interface Asset {
  readonly type: string
  readonly body: Buffer
  /** Absent where it would not be smaller. */
  readonly gzip?: Buffer
}

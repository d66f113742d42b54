/** Pages: text made safe, and a Content-Security-Policy that allows a page its own style and nothing else. */

import { createHash } from 'node:crypto'

/** Safe between tags and in quotes of either kind. */
export function escaped(raw: string): string {
  return raw
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** The page has no script; its `<style>` elements are allowed by their digests, so that nothing else in it can be one. */
export function pageHeaders(html: string): Readonly<Record<string, string>> {
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
    ([, style]) => `'sha256-${createHash('sha256').update(style!).digest('base64')}'`,
  )
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'none'; style-src ${
      styles.join(' ') || "'none'"
    }; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`,
  }
}

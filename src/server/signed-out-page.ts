/** What a browser shows after signing out: that it did, and the way on. */

import { escaped } from './html.ts'

/**
 * @param mayReturn whether there is a provider to sign in with again
 * @param next where the provider ends its own session: the browser goes there by itself, since forms may not lead to other sites
 */
export function signedOutPage(mayReturn: boolean, next: string | undefined): string {
  const go = next === undefined ? '' : `<meta http-equiv="refresh" content="0;url=${escaped(next)}">\n`
  const again = mayReturn
    ? '<p><a href="/sign-in">Sign in again</a></p>'
    : '<p>To come back, open a new link: <code>waybill serve</code> prints one when it starts.</p>'
  const way =
    next === undefined
      ? again
      : `<p>Your provider still knows you. <a href="${escaped(next)}">Sign out there too</a></p>`
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
${go}<title>Signed out · Waybill</title>
<style>body{max-width:40rem;margin:4rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif}</style>
<main>
<h1>You are signed out</h1>
${way}
</main>
</html>
`
}

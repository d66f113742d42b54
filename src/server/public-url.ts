/** The address under which people and programs reach this server, where it is not the one on which it listens. */

/** Whether a host of a URL is this machine alone. */
export const isLoopbackName = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname)

/** Undefined where it is no URL, carries a password, or would send in the open what only TLS keeps. */
export function trustedUrl(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined
  const url = new URL(text)
  const closed = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopbackName(url.hostname))
  return closed && url.username === '' && url.password === '' ? url : undefined
}

/** The origin, without a slash at its end; undefined where the text says more or less than one. */
export function publicOrigin(text: string): string | undefined {
  const url = trustedUrl(text)
  return url !== undefined && url.href === `${url.origin}/` ? url.origin : undefined
}

export const publicOriginRule = 'must be an address without path: https://name[:port], or http on loopback'

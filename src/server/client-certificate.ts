/** The certificate that a client proved to hold, where the server asked for one (mutual TLS). */

import type { Socket } from 'node:net'
import { TLSSocket } from 'node:tls'

export interface ClientCertificate {
  /** Its common name. */
  readonly name: string
  /** SHA-256 of the certificate, lower-case hex. */
  readonly fingerprint: string
}

/** Undefined where there is none, or none that the authority of clients signed. */
export function clientCertificateOf(socket: Socket): ClientCertificate | undefined {
  if (!(socket instanceof TLSSocket) || !socket.authorized) return undefined
  const certificate = socket.getPeerCertificate()
  const name: unknown = certificate.subject?.CN
  if (typeof name !== 'string' || certificate.fingerprint256 === undefined) return undefined
  return { name, fingerprint: certificate.fingerprint256.replaceAll(':', '').toLowerCase() }
}

/** NDJSON as it arrives: one line at a time, none of them held beyond its limit. */

export type Line = { readonly number: number } & ({ readonly text: string } | { readonly fault: string })

export const lineBytesMax = 256 * 1024

/**
 * Lines that are not blank, numbered from 1 as they stand. Reads on only when the next one is asked for.
 * @param input bytes of UTF-8, cut anywhere
 */
export async function* linesOf(input: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const line = new Gathering()
  for await (const bytes of input) {
    let start = 0
    for (let end = bytes.indexOf(feed); end >= 0; end = bytes.indexOf(feed, start)) {
      line.add(bytes.subarray(start, end))
      start = end + 1
      const whole = line.take()
      if (whole !== undefined) yield whole
    }
    line.add(bytes.subarray(start))
  }
  const last = line.take()
  if (last !== undefined) yield last
}

const feed = 10

/** The line that is arriving. Of one that is too long only the length is kept. */
class Gathering {
  private parts: Uint8Array[] = []
  private bytes = 0
  private number = 0

  add(part: Uint8Array): void {
    this.bytes += part.length
    if (this.bytes > lineBytesMax) this.parts = []
    else if (part.length > 0) this.parts.push(part)
  }

  /** Ends the line; undefined where it is blank. */
  take(): Line | undefined {
    const { parts, bytes } = this
    this.parts = []
    this.bytes = 0
    const number = ++this.number
    if (bytes > lineBytesMax) return { number, fault: `a line may take ${lineBytesMax / 1024} kB` }
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))
      return text.trim() === '' ? undefined : { number, text }
    } catch {
      return { number, fault: 'not UTF-8 text' }
    }
  }
}

/** JSON of strangers: depth is limited before it is parsed, and keys that reach a prototype are refused. */

export const depthMax = 64

export class JsonTooDeep extends Error {
  override readonly name = 'JsonTooDeep'
}

/** Throws SyntaxError, or JsonTooDeep. */
export function parseJson(text: string): unknown {
  checkDepth(text)
  return JSON.parse(text, (key, value) => {
    if (key === '__proto__') throw new SyntaxError('a key may not be __proto__')
    return value
  })
}

/** One pass over the text, aware of strings; nothing is allocated. */
function checkDepth(text: string): void {
  let depth = 0
  let inString = false
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (inString) {
      if (c === backslash) i++
      else if (c === quote) inString = false
    } else if (c === quote) inString = true
    else if (c === openBrace || c === openBracket) {
      depth++
      if (depth > depthMax) throw new JsonTooDeep(`JSON nested deeper than ${depthMax} levels.`)
    } else if (c === closeBrace || c === closeBracket) depth--
  }
}

const [quote, backslash, openBrace, closeBrace, openBracket, closeBracket] = [34, 92, 123, 125, 91, 93]

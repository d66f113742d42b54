/** A button that checks a proof in this browser; the code for it is loaded when it is pressed. */

import { useState } from 'preact/hooks'
import type { LogProof } from '../../src/ledger/index.ts'
import type { Checked } from './check.ts'
import { Result, type ResultWords } from './result.tsx'

interface Props {
  readonly proof: LogProof
  /** The verifier key as this server has it. */
  readonly keyText: string
  readonly found: string
  readonly words: ResultWords & { readonly check: string; readonly keyOfServer: string }
}

export function ProofCheck({ proof, keyText, found, words }: Props) {
  const [result, setResult] = useState<Checked | null>(null)
  const check = async () => {
    const { checkProof } = await import('./check.ts')
    setResult(await checkProof(proof, keyText))
  }
  return (
    <div class="check script-only">
      <button type="button" onClick={check}>
        {words.check}
      </button>
      {result !== null && <Result result={result} found={found} words={words} />}
      {result?.look === 'checked' && <p>{words.keyOfServer}</p>}
    </div>
  )
}

/** The list of keys, opened by `?`. */

import type { Ref } from 'preact'
import { useAround } from './context.ts'

const shown = [
  ['g', 'g'],
  ['slash', '/'],
  ['jk', 'j k'],
  ['enter', 'Enter'],
  ['escape', 'Esc'],
  ['brackets', '[ ]'],
  ['n', 'n'],
  ['dot', '.'],
  ['o', 'o'],
  ['y', 'y'],
  ['p', 'p'],
  ['question', '?'],
] as const

export function KeyList({ dialog }: { readonly dialog: Ref<HTMLDialogElement> }) {
  const { words } = useAround()
  return (
    <dialog ref={dialog} aria-labelledby="keys-title">
      <h2 id="keys-title">{words.keys}</h2>
      <dl class="keys">
        {shown.map(([word, key]) => (
          <div key={word}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words.keyList[word]}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">{words.close}</button>
      </form>
    </dialog>
  )
}

/** A table of links by arrow keys: one of them is a stop of the Tab key, the others are reached from it (ARIA Authoring Practices, grid). */

import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  Home: [0, -Infinity],
  End: [0, Infinity],
}

/** Gives what the cell in focus says; before script runs, every link is a stop. */
export function useGrid(table: RefObject<HTMLTableElement>): string {
  const [told, setTold] = useState('')
  useEffect(() => {
    const grid = table.current
    if (grid === null) return
    const lines = () =>
      [...grid.querySelectorAll('tbody tr')].map((line) => [...line.querySelectorAll<HTMLElement>('td')])
    const links = () => [...grid.querySelectorAll<HTMLElement>('tbody td a')]
    const stopAt = (link: HTMLElement | undefined) => {
      for (const one of links()) one.tabIndex = one === link ? 0 : -1
    }
    const press = (event: KeyboardEvent) => {
      const step = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined
      const here = (event.target as HTMLElement).closest('td')
      if (step === undefined || here === null || event.ctrlKey || event.metaKey || event.altKey) return
      const next = nextLink(lines(), here, step)
      event.preventDefault()
      next?.focus()
    }
    const enter = (event: FocusEvent) => {
      const link = (event.target as HTMLElement).closest<HTMLElement>('tbody td a')
      if (link === null) return
      stopAt(link)
      setTold(link.title)
    }
    stopAt(links()[0])
    grid.addEventListener('keydown', press)
    grid.addEventListener('focusin', enter)
    return () => {
      grid.removeEventListener('keydown', press)
      grid.removeEventListener('focusin', enter)
    }
  }, [table])
  return told
}

/** Cells without a link are passed over. */
function nextLink(
  lines: readonly (readonly HTMLElement[])[],
  here: HTMLElement,
  [down, right]: readonly [number, number],
) {
  let y = lines.findIndex((cells) => cells.includes(here))
  let x = lines[y]?.indexOf(here) ?? 0
  if (Math.abs(right) === Infinity) {
    const linked = (lines[y] ?? []).flatMap((cell) => cell.querySelector<HTMLElement>('a') ?? [])
    return right > 0 ? linked.at(-1) : linked[0]
  }
  for (;;) {
    y += down
    x += right
    const cell = lines[y]?.[x]
    if (cell === undefined) return undefined
    const link = cell.querySelector<HTMLElement>('a')
    if (link !== null) return link
  }
}

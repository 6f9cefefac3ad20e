import { type RefObject, useEffect, useRef } from 'react'

/**
 * Keeps the focus on a row that is moved: moving it in the page takes the focus away. Rows bear `data-row` with their
 * key, their controls `data-control`. A control that has nothing left to do hands on to another of its row, and a row
 * that has gone to the one now in its place, or to `data-after-rows`.
 */
export function useMovedFocus(list: RefObject<HTMLElement | null>): (row: string, control: string) => void {
  const wanted = useRef<{ row: string; control: string; place: number } | null>(null)
  useEffect(() => {
    const { current } = wanted
    const within = list.current
    if (current === null || within === null) return
    wanted.current = null
    const rows = rowsOf(within)
    const row = rows.find((other) => other.dataset.row === current.row) ?? rows[current.place] ?? rows.at(-1)
    const controls = [...(row?.querySelectorAll<HTMLButtonElement>('button[data-control]') ?? [])]
    const usable = controls.filter((control) => !control.disabled)
    const target =
      usable.find((control) => control.dataset.control === current.control) ??
      usable[0] ??
      within.querySelector<HTMLElement>('[data-after-rows]')
    target?.focus()
  })
  return (row, control) => {
    const rows = list.current === null ? [] : rowsOf(list.current)
    wanted.current = { row, control, place: rows.findIndex((other) => other.dataset.row === row) }
  }
}

function rowsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[data-row]')]
}

import { createStore } from '../app/store'
import { t } from '../texts/t'

interface Said {
  words: string
  /** Counts what was said: the same words can be said again. */
  number: number
}

/** What was last said of the copy to those who do not see it. */
export const copySaid = createStore<Said>({ words: '', number: 0 })

/** Says, to those who do not see it, that so many pictures stand in the story now, without any words yet. */
export function sayPlaced(count: number): void {
  copySaid.set(({ number }) => ({ words: t('picture.placed', { count }), number: number + 1 }))
}

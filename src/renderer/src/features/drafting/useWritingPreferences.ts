import type { Editor } from '@tiptap/core'
import { type CSSProperties, useEffect, useMemo } from 'react'
import { usePreferences } from '../../app/preferences'
import { setCopyLanguage } from '../../editor/copyLanguage'
import { showInvisibles } from '../../editor/extensions/Invisibles'
import { focusOnSentence } from '../../editor/extensions/SentenceFocus'

/** How wide a character of the copy is on average, as a part of its size: what a measure in characters comes to. */
const characterWidth = { serif: 0.485, sans: 0.52 }

/** What the writing column's element takes over from the preferences. */
export interface WritingColumnLook {
  style: CSSProperties
  'data-focus-mode': boolean
  'data-typewriter': boolean
  'data-invisibles': boolean
}

/**
 * Hands the choices that concern the writing column to its element and to the editor.
 * @param language of the copy, BCP 47
 */
export function useWritingPreferences(editor: Editor | null, language: string): WritingColumnLook {
  const size = usePreferences(({ copySize }) => copySize)
  const measure = usePreferences(({ copyMeasure }) => copyMeasure)
  const leading = usePreferences(({ copyLeading }) => copyLeading)
  const font = usePreferences(({ copyFont }) => copyFont)
  const focusMode = usePreferences((preferences) => preferences.focusMode)
  const bySentence = usePreferences((preferences) => preferences.focusMode && preferences.sentenceFocus)
  const typewriter = usePreferences((preferences) => preferences.typewriter)
  const invisibles = usePreferences((preferences) => preferences.invisibles)

  useEffect(() => {
    if (editor !== null) setCopyLanguage(editor, language)
  }, [editor, language])
  useEffect(() => {
    if (editor !== null) focusOnSentence(editor, bySentence, language)
  }, [editor, bySentence, language])
  useEffect(() => {
    if (editor !== null) showInvisibles(editor.view, invisibles)
  }, [editor, invisibles])

  const style = useMemo<Record<`--${string}`, string>>(
    () => ({
      '--copy': `${size}px`,
      '--copy-leading': String(leading),
      '--copy-font': `var(--${font})`,
      '--copy-measure': `${Math.round(measure * size * characterWidth[font])}px`,
    }),
    [size, leading, font, measure],
  )
  return {
    style,
    'data-focus-mode': focusMode,
    'data-typewriter': typewriter,
    'data-invisibles': invisibles,
  }
}

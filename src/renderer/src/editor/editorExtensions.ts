import type { AnyExtension, Extensions } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { ListKeymap } from '@tiptap/extension-list'
import { Dropcursor, Gapcursor } from '@tiptap/extensions'
import type * as Y from 'yjs'
import type { Media } from '../../../shared/article/records'
import { documentExtensions } from '../../../shared/document/documentExtensions'
import { narrowestColumn, StoryTable } from '../../../shared/document/nodes/StoryTable'
import { blockViews } from './blockViews'
import { dividerInLine } from './dividerInLine'
import { BlockDrag } from './extensions/BlockDrag'
import { BlockForms } from './extensions/BlockForms'
import { BlockKeys } from './extensions/BlockKeys'
import { BylineSlot } from './extensions/BylineSlot'
import { CaretScrolling } from './extensions/CaretScrolling'
import { CaretSurroundings } from './extensions/CaretSurroundings'
import { EnterOverBlocks } from './extensions/EnterOverBlocks'
import { ExactUndo } from './extensions/ExactUndo'
import { FarBlocks } from './extensions/FarBlocks'
import { FieldFocus } from './extensions/FieldFocus'
import { FocusCaret } from './extensions/FocusCaret'
import { FootnoteFormats } from './extensions/FootnoteFormats'
import { FormatPastFootnotes } from './extensions/FormatPastFootnotes'
import { HeadingEditing } from './extensions/HeadingEditing'
import { Invisibles } from './extensions/Invisibles'
import { LinkEditing } from './extensions/LinkEditing'
import { LinkWriting } from './extensions/LinkWriting'
import { ListJoining } from './extensions/ListJoining'
import { MarkdownWriting } from './extensions/MarkdownWriting'
import { MirroredColumns } from './extensions/MirroredColumns'
import { PictureIntake, type PictureIntakeOptions } from './extensions/PictureIntake'
import { PlainPaste } from './extensions/PlainPaste'
import { SentenceFocus } from './extensions/SentenceFocus'
import { SlashCommand } from './extensions/SlashCommand'
import { SmartTyping, SmartTypography } from './extensions/SmartTypography'
import { StoryLinking } from './extensions/StoryLinking'
import { StoryPlaceholders, type StoryPlaceholderTexts } from './extensions/StoryPlaceholders'
import { StoryStructure } from './extensions/StoryStructure'
import { TableCaret } from './extensions/TableCaret'
import { TablePaste } from './extensions/TablePaste'
import { TypewriterScrolling } from './extensions/TypewriterScrolling'
import { TypingOverLines } from './extensions/TypingOverLines'
import { UndoCaret } from './extensions/UndoCaret'
import { UndoSteps } from './extensions/UndoSteps'
import { WholeStory } from './extensions/WholeStory'
import { FindInStory } from './find/FindInStory'
import { PasteIntake } from './paste/PasteIntake'
import type { PasteTellers } from './paste/pasteTellers'
import { StoryUndo } from './StoryUndo'
import { Spelling } from './spelling/Spelling'
import { startedBySpace, startsBySpace } from './startedBySpace'

/** Columns are dragged in the editor; its own node view draws the table. */
const tableOptions = { resizable: true, cellMinWidth: narrowestColumn, View: null }

/** What the editor needs from the window around it. */
export interface EditorServices extends PictureIntakeOptions {
  /** Takes a picture that came along with a paste into the workspace. @throws GalleyError when it is not one */
  addMedia: (bytes: Uint8Array) => Promise<Media>
  openExternal: (url: string) => void
  openStory: (id: string) => void
  /** Whether quotes, dashes and spaces follow the copy's language as one types; they do when nothing is said. */
  isTypographySmart?: () => boolean
  /** Says what pastes leave out; nobody hears of it without. */
  pasteTellers?: PasteTellers
}

export interface EditorTexts {
  placeholders: StoryPlaceholderTexts
}

/** What one writes to make a block of it. */
function writtenForm(original: AnyExtension): AnyExtension {
  if (startsBySpace.has(original.name)) return startedBySpace(original)
  return original.name === 'horizontalRule' ? dividerInLine(original) : original
}

/**
 * The story's schema with everything that makes it pleasant to write in, bound to a Yjs fragment. Behaviour only:
 * what a story may hold is decided by `documentExtensions`.
 * @param byline stands between the standfirst and the body
 */
export function editorExtensions(
  fragment: Y.XmlFragment,
  services: EditorServices,
  texts: EditorTexts,
  byline: HTMLElement,
): Extensions {
  const withViews = documentExtensions.map((original) => {
    const extension = writtenForm(original)
    const view = blockViews[extension.name]
    if (view === undefined) return extension
    const viewed = extension.extend({ addNodeView: view })
    return extension.name === StoryTable.name ? viewed.configure(tableOptions) : viewed
  })
  const isOn = services.isTypographySmart ?? (() => true)
  return [
    ...withViews,
    Collaboration.configure({ fragment, yUndoOptions: { undoManager: new StoryUndo(fragment) } }),
    ExactUndo,
    UndoSteps,
    WholeStory.configure({ onFailure: services.onFailure }),
    UndoCaret,
    StoryStructure,
    StoryPlaceholders.configure({ texts: texts.placeholders }),
    BylineSlot.configure({ element: byline }),
    CaretSurroundings,
    EnterOverBlocks,
    FarBlocks,
    FocusCaret,
    FootnoteFormats,
    FormatPastFootnotes,
    HeadingEditing,
    ListJoining,
    ListKeymap,
    LinkEditing.configure({ openExternal: services.openExternal }),
    LinkWriting,
    MarkdownWriting,
    SmartTypography.configure({ isOn }),
    SmartTyping,
    PlainPaste,
    SlashCommand,
    Invisibles,
    SentenceFocus,
    TypewriterScrolling,
    TypingOverLines,
    CaretScrolling,
    PasteIntake.configure({
      addMedia: services.addMedia,
      onFailure: services.onFailure,
      ...(services.pasteTellers === undefined ? {} : { tell: services.pasteTellers }),
    }),
    PictureIntake.configure({ takePictures: services.takePictures, onFailure: services.onFailure }),
    FieldFocus,
    BlockForms,
    BlockKeys,
    BlockDrag,
    StoryLinking.configure({ openStory: services.openStory }),
    MirroredColumns,
    TableCaret,
    TablePaste,
    FindInStory,
    Spelling,
    Gapcursor,
    Dropcursor.configure({ color: false, class: 'dropCursor', width: 2 }),
  ]
}

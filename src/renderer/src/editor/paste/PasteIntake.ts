import { type Editor, Extension } from '@tiptap/core'
import type { Slice } from '@tiptap/pm/model'
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { Media } from '../../../../shared/article/records'
import { dispatchPaste } from '../dispatchPaste'
import { takeOut } from '../extensions/ownDeletion'
import { regionAt } from '../extensions/storyRegions'
import { isImpossible } from '../isImpossible'
import { isPictureFile } from '../pictureFiles'
import { changedRange } from './changedRange'
import { copyWithNotes, ownCopyType, textForOthers } from './copiesForOthers'
import { dropCopy } from './dropCopy'
import { insertUnfitting, isTitleWanted } from './insertCopy'
import { holderDepth, insertIntoContainer } from './insertIntoContainer'
import { insertPasted } from './insertPasted'
import { isInsertion } from './isInsertion'
import { lineAfterPastePlugin } from './lineAfterPaste'
import { anchorsIn, createStorySerializer, isOwnHtml, withAnchors } from './ownCopies'
import { PasteSession } from './PasteSession'
import { beginsWithList, insertListBeside, linesAsItems } from './pastedLists'
import { pastePlacesPlugin, placeOf, rememberPlaces } from './pastePlaces'
import type { PasteTellers } from './pasteTellers'
import { readableFiles, readDroppedFile } from './readDroppedFile'
import { looksLikeMarkdown, readPastedTable, readPastedText } from './readPastedText'
import { settlePictures } from './settlePictures'

export interface PasteIntakeOptions {
  /** Takes a picture into the workspace. @throws GalleyError when it is not one */
  addMedia: (bytes: Uint8Array) => Promise<Media>
  /** Says what went wrong. */
  onFailure: (error: unknown) => void
  tell: PasteTellers
}

const silent: PasteTellers = {
  picturesLeft: () => undefined,
  picturesLost: () => undefined,
  footnotesLost: () => undefined,
  filesRefused: () => undefined,
  markdown: () => undefined,
}

/**
 * What is pasted or dropped becomes copy: HTML of other programs is tidied before the schema reads it, pictures that
 * come along are taken into the workspace, and what cannot be had is said. One paste is one step to undo.
 */
export const PasteIntake = Extension.create<PasteIntakeOptions>({
  name: 'pasteIntake',
  // Before everything else that looks at pastes: what the others get is tidied.
  priority: 1100,

  addOptions() {
    return {
      addMedia: () => Promise.reject(new Error('no media store')),
      onFailure: () => undefined,
      tell: silent,
    }
  },

  addProseMirrorPlugins() {
    return [pastePlacesPlugin(), intakePlugin(this.editor, this.options), lineAfterPastePlugin()]
  },
})

function intakePlugin(editor: Editor, options: PasteIntakeOptions): Plugin {
  const serializer = createStorySerializer(editor.schema)
  /** The copy as Galley itself wrote it, when that is what is pasted. */
  let ownCopy = ''
  let session = new PasteSession('')
  /** Anchors of headings that were cut here and may come back. */
  let cutAnchors: ReadonlySet<string> = new Set()
  const begin = (data: DataTransfer | null) => {
    session = new PasteSession(data?.getData('text/rtf') ?? '')
    ownCopy = data?.getData(ownCopyType) ?? ''
    return false
  }

  return new Plugin({
    key: new PluginKey('pasteIntake'),
    props: {
      clipboardSerializer: serializer,
      // The engine takes its own text for an empty one.
      clipboardTextSerializer: (slice) => textForOthers(slice) || '\n',
      handleDOMEvents: {
        paste: (_view, event) => begin(event.clipboardData),
        drop: (_view, event) => begin(event.dataTransfer),
        cut(view, event) {
          cutAnchors = anchorsIn(view.state.selection.content().content)
          if (!view.editable || !copyWithNotes(view, event, serializer)) return false
          view.dispatch(takeOut(view.state.tr).scrollIntoView().setMeta('uiEvent', 'cut'))
          return true
        },
        copy(view, event) {
          cutAnchors = new Set()
          return copyWithNotes(view, event, serializer)
        },
      },
      transformPastedHTML(html, view) {
        if (ownCopy !== '') return ownCopy
        return isOwnHtml(html) ? html : session.readHtml(html, isTitleWanted(view.state))
      },
      clipboardTextParser(text, $context, plain) {
        const { schema } = $context.doc.type
        const table = plain || regionAt($context) !== 'body' ? null : readPastedTable(schema, text)
        if (table !== null) return table
        if (!plain && regionAt($context) === 'body' && looksLikeMarkdown(text)) session.markdown = text
        return linesAsItems(readPastedText(schema, text, $context.marks()), $context)
      },
      transformPasted(slice, view) {
        // Moved within the story, a heading stays what links point at.
        if (view.dragging?.move === true) return slice
        const there = anchorsIn(view.state.doc.content)
        return withAnchors(slice, (anchor) => cutAnchors.has(anchor) && !there.has(anchor))
      },
      handlePaste(view, event, slice) {
        const current = session
        if (current.isDelivered) return false
        current.isDelivered = true
        if (isPictureAlone(event.clipboardData, slice.content.textBetween(0, slice.content.size))) {
          session = new PasteSession('')
          return false
        }
        if (!current.hasBytes) return insertPasted(view, slice, current)
        // The story may be edited while pictures are taken in: the place moves along.
        session = new PasteSession('')
        const { from, to } = view.state.selection
        view.dispatch(rememberPlaces(view.state.tr, [[current, { from, to }]]))
        current
          .takePictures(options)
          .then(() => {
            if (editor.isDestroyed) return
            selectPlace(view, current)
            session = current
            deliver(view, event, slice, current)
          })
          .catch(options.onFailure)
        return true
      },
      handleDrop(view, event, slice, moved) {
        const { dataTransfer } = event
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos
        if (place !== undefined && isWordsDragged(view)) {
          dropCopy(view, slice, place, moved)
          return true
        }
        if (moved) return false
        const dropped = [...(dataTransfer?.files ?? [])]
        const files = readableFiles(dropped)
        const refused = dropped.filter((file) => !files.includes(file) && !isPictureFile(file))
        if (refused.length > 0) options.tell.filesRefused(refused.map(({ name }) => name))
        if (dropped.length > 0 && refused.length === dropped.length) return true
        const isPicture = isPictureAlone(dataTransfer, slice.content.textBetween(0, slice.content.size))
        if (isPicture || place === undefined) {
          session = new PasteSession('')
          return false
        }
        const $place = view.state.doc.resolve(place)
        if (files.length > 0) {
          view.dispatch(view.state.tr.setSelection(TextSelection.near($place)))
          const beginWhole = () => {
            session = new PasteSession('')
            session.isWhole = true
          }
          void pasteFiles(view, files, beginWhole).catch(options.onFailure)
          return true
        }
        // In the body the engine knows where a block may stand; the story's top is written into as by pasting.
        const isInBody = regionAt($place) === 'body' && !session.hasBytes
        const isUnfitting = isImpossible(() => view.state.tr.replaceRange(place, place, slice))
        if (isInBody && !isUnfitting && !beginsWithList(slice) && holderDepth($place) === null) return false
        view.dispatch(view.state.tr.setSelection(TextSelection.near($place)))
        if (isInBody)
          return (
            insertIntoContainer(view, slice) || insertListBeside(view, slice) || insertUnfitting(view, slice)
          )
        return view.someProp('handlePaste', (handle) => handle(view, emptyPaste(), slice)) ?? false
      },
    },
    appendTransaction(transactions, _before, state) {
      if (session.isIdle || !transactions.some(isInsertion)) return null
      const range = changedRange(transactions)
      const current = session
      session = new PasteSession('')
      if (range === null) return null
      if (current.markdown !== null) {
        const { markdown } = current
        queueMicrotask(() => options.tell.markdown(editor, markdown, current))
        return rememberPlaces(state.tr, [[current, range]])
      }
      const settled = settlePictures(state, range, current.sources, current.taken)
      queueMicrotask(() => current.tell(editor, settled?.left ?? [], options.tell))
      return settled?.transaction ?? null
    },
  })
}

/** Goes back to where something was pasted; stays where the caret is when that was deleted meanwhile. */
function selectPlace(view: EditorView, owner: object): void {
  const place = placeOf(view.state, owner)
  if (place === null) return
  const { doc, tr } = view.state
  view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(place.from), doc.resolve(place.to))))
}

/** True for what is dragged within the story and is no block or picture as a whole. */
function isWordsDragged({ dragging, state }: EditorView): boolean {
  const isOpen = dragging !== null && dragging.slice.openStart + dragging.slice.openEnd > 0
  return isOpen && state.selection instanceof TextSelection
}

/** A picture without copy around it is a file to be taken in, whatever else the clipboard says of it. */
function isPictureAlone(data: DataTransfer | null, text: string): boolean {
  return text.trim() === '' && [...(data?.files ?? [])].some(isPictureFile)
}

/** Inserts a copy as the engine does once every handler has let it pass. */
function deliver(view: EditorView, event: ClipboardEvent, slice: Slice, session: PasteSession): void {
  if (insertPasted(view, slice, session)) return
  if (view.someProp('handlePaste', (handle) => handle(view, event, slice)) === true) return
  dispatchPaste(view, view.state.tr.replaceSelection(slice))
}

function emptyPaste(): ClipboardEvent {
  return new ClipboardEvent('paste')
}

async function pasteFiles(view: EditorView, files: readonly File[], begin: () => void): Promise<void> {
  for (const file of files) {
    const copy = await readDroppedFile(file)
    if (view.isDestroyed) return
    begin()
    if ('html' in copy) view.pasteHTML(copy.html, emptyPaste())
    else view.pasteText(copy.text, emptyPaste())
  }
}

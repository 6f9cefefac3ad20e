// @vitest-environment happy-dom
import type { Editor } from '@tiptap/core'
import { afterEach, describe, expect, it } from 'vitest'
import { openWritingEditor } from '../../../../tests/editor/openWritingEditor'
import { typeText } from '../../../../tests/editor/typeText'
import type { DocumentJson } from '../../../shared/document/articleDocument'
import { changeSelectionCase } from './changeSelectionCase'
import { formatCommands } from './commands/formatCommands'
import { setCopyLanguage } from './copyLanguage'
import { moveBlock } from './moveBlock'

const open = new Set<Editor>()
let smart = true

function openEditor(blocks: DocumentJson[] = [{ type: 'paragraph' }], language = 'en-GB'): Editor {
  const editor = openWritingEditor(blocks, { isTypographySmart: () => smart })
  open.add(editor)
  setCopyLanguage(editor, language)
  return editor
}

afterEach(() => {
  smart = true
  for (const editor of open) editor.destroy()
  open.clear()
})

function press({ view }: Editor, key: string): void {
  view.someProp('handleKeyDown', (handle) => handle(view, new KeyboardEvent('keydown', { key })))
}

const paragraph = (text: string): DocumentJson => ({
  type: 'paragraph',
  content: text === '' ? [] : [{ type: 'text', text }],
})
const item = (text: string): DocumentJson => ({ type: 'listItem', content: [paragraph(text)] })

/** The body's blocks in short: what each is and says. */
function body({ state }: Editor): string[] {
  return state.doc.children.slice(2).map((block) => {
    const level = block.type.name === 'heading' ? String(block.attrs.level) : ''
    return `${block.type.name}${level}: ${block.textContent}`
  })
}

const selectText = (editor: Editor, text: string) => {
  let at = -1
  editor.state.doc.descendants((node, position) => {
    const index = node.text?.indexOf(text) ?? -1
    if (index >= 0 && at < 0) at = position + index
  })
  editor.commands.setTextSelection({ from: at, to: at + text.length })
}

describe('signs at the start of a line', () => {
  it.each(['##', '-', '*', '1.', '1)', '>'])('%s and Enter are words', (signs) => {
    const editor = openEditor()
    typeText(editor.view, signs)
    press(editor, 'Enter')
    expect(body(editor)).toEqual([`paragraph: ${signs}`, 'paragraph: '])
    typeText(editor.view, `${signs} Tide`)
    expect(editor.state.doc.child(3).type.name).not.toBe('paragraph')
  })
})

describe('typography while typing', () => {
  it('follows the language, also when it changes, and not in code', () => {
    const editor = openEditor()
    typeText(editor.view, '"Don\'t"')
    setCopyLanguage(editor, 'de')
    typeText(editor.view, ' "ja" ')
    editor.commands.toggleMark('code')
    typeText(editor.view, '"x" -- ...')
    expect(editor.state.doc.textContent).toBe('“Don’t” „ja“ "x" -- ...')
    expect(editor.getHTML()).toContain('<code>"x" -- ...</code>')
  })

  it('leaves code alone while it is typed, however long the line', () => {
    const editor = openEditor()
    typeText(editor.view, `He typed \`see "x" ${'word '.repeat(30)}-- ...`)
    expect(editor.state.doc.textContent).toContain('`see "x"')
    expect(editor.state.doc.textContent).toMatch(/-- \.\.\.$/)
    typeText(editor.view, '`')
    expect(editor.getHTML()).toContain('<code>see "x"')
  })

  it('gives back what was typed by one Backspace, or by one undo', () => {
    const editor = openEditor()
    typeText(editor.view, 'Well...')
    expect(editor.state.doc.textContent).toBe('Well…')
    press(editor, 'Backspace')
    expect(editor.state.doc.textContent).toBe('Well...')
    typeText(editor.view, ' "')
    expect(editor.state.doc.textContent).toBe('Well... “')
    editor.commands.undo()
    expect(editor.state.doc.textContent).toBe('Well... "')
    editor.commands.redo()
    expect(editor.state.doc.textContent).toBe('Well... “')
    editor.commands.setTextSelection(editor.state.doc.content.size - 1)
    typeText(editor.view, 'so')
    press(editor, 'Backspace')
    expect(editor.state.doc.textContent).toBe('Well... “so')
  })

  it('keeps marks, and stays off where it is switched off or a footnote stands in between', () => {
    const editor = openEditor()
    editor.commands.toggleMark('bold')
    typeText(editor.view, '"b"')
    expect(editor.getHTML()).toContain('<strong>“b”</strong>')
    smart = false
    typeText(editor.view, '"')
    expect(editor.state.doc.textContent).toBe('“b”"')
    smart = true
    editor.commands.insertContent({ type: 'footnote', content: [{ type: 'text', text: 'Note' }] })
    typeText(editor.view, '..')
    expect(editor.state.doc.child(2).lastChild?.text).toBe('..')
    typeText(editor.view, '.')
    expect(editor.state.doc.child(2).lastChild?.text).toBe('…')
  })
})

describe('Markdown while typing', () => {
  it.each([
    ['# ', 'heading2: '],
    ['### ', 'heading3: '],
    ['- ', 'bulletList: '],
    ['1. ', 'orderedList: '],
    ['1) ', 'orderedList: '],
    ['> ', 'blockquote: '],
    ['``` ', 'paragraph: ``` '],
  ])('%s begins a block, and one Backspace takes that back', (keys, block) => {
    const editor = openEditor()
    typeText(editor.view, keys)
    expect(body(editor)).toEqual([block])
    if (block.startsWith('paragraph')) return
    press(editor, 'Backspace')
    expect(body(editor)).toEqual([`paragraph: ${keys}`])
  })

  it('--- is a divider', () => {
    const editor = openEditor([paragraph('Before'), paragraph('')])
    typeText(editor.view, '---')
    expect(body(editor)).toContain('horizontalRule: ')
  })

  it.each([
    ['**b**', '<strong>b</strong>'],
    ['*i*', '<em>i</em>'],
    ['***b*** c', '<p><strong><em>b</em></strong> c</p>'],
    ['one ***b d***', '<p>one <strong><em>b d</em></strong></p>'],
    ['x^2^', 'x<sup>2</sup>'],
    ['H~2~O', 'H<sub>2</sub>O'],
    ['said so[^1] ', '<p>said so<span data-footnote'],
    ['`c`', '<code>c</code>'],
    ['~~s~~', '<s>s</s>'],
    ['==h==', '<mark>h</mark>'],
    ['[Port](https://port-maren.example/a_b)', 'href="https://port-maren.example/a_b"'],
    ['[Port](port-maren.example)', 'href="https://port-maren.example"'],
  ])('%s becomes what it means; one Backspace or undo takes it back', (keys, html) => {
    const editor = openEditor()
    typeText(editor.view, keys)
    expect(editor.getHTML()).toContain(html)
    editor.commands.undo()
    expect(editor.getHTML()).not.toContain(html)
    editor.commands.redo()
    expect(editor.getHTML()).toContain(html)
    press(editor, 'Backspace')
  })

  it.each([
    ['See https://a.example/x_(y). ', 'https://a.example/x_(y)'],
    ['See (www.port-maren.example/b?c=1), ', 'https://www.port-maren.example/b?c=1'],
    ['https://a.example/--"x ', 'https://a.example/--"x'],
  ])('%s: an address is a link once a space comes after it; one Backspace takes that back', (keys, href) => {
    const editor = openEditor()
    typeText(editor.view, keys)
    const [link] = new DOMParser().parseFromString(editor.getHTML(), 'text/html').querySelectorAll('a')
    expect(link?.getAttribute('href')).toBe(href)
    expect(link?.textContent).toBe(href.replace('https://www', 'www'))
    expect(body(editor)).toEqual([`paragraph: ${keys}`])
    press(editor, 'Backspace')
    expect(editor.getHTML()).not.toContain('<a')
    expect(body(editor)).toEqual([`paragraph: ${keys}`])
    typeText(editor.view, 'on')
    expect(editor.getHTML()).not.toContain('<a')
  })

  it('an address is a link by Enter too; none is made of half of one, or in code', () => {
    const editor = openEditor()
    typeText(editor.view, 'https://a.example')
    press(editor, 'Enter')
    expect(editor.getHTML()).toContain('href="https://a.example"')
    expect(body(editor)).toEqual(['paragraph: https://a.example', 'paragraph: '])
    const bare = openEditor()
    typeText(bare.view, 'https://a www. `https://b.example` ')
    expect(bare.getHTML()).not.toContain('<a')
  })

  it('makes no link of an address that may not be kept', () => {
    const editor = openEditor()
    typeText(editor.view, '[x](javascript:alert)')
    expect(editor.getHTML()).not.toContain('<a')
  })
})

describe('moving blocks', () => {
  const list: DocumentJson = {
    type: 'bulletList',
    content: [
      item('one'),
      {
        type: 'listItem',
        content: [paragraph('two'), { type: 'bulletList', content: [item('a'), item('b')] }],
      },
    ],
  }
  const move = (editor: Editor, direction: 'up' | 'down') => {
    const transaction = moveBlock(editor.state, direction)
    if (transaction !== null) editor.view.dispatch(transaction)
    editor.state.doc.check()
    return transaction !== null
  }

  it('changes places with the neighbour and takes the caret along, never into the standfirst', () => {
    const editor = openEditor([paragraph('First'), paragraph('Second'), paragraph('Third')])
    selectText(editor, 'Third')
    expect(move(editor, 'up')).toBe(true)
    expect(body(editor)).toEqual(['paragraph: First', 'paragraph: Third', 'paragraph: Second'])
    expect(editor.state.doc.textBetween(editor.state.selection.from, editor.state.selection.to)).toBe('Third')
    move(editor, 'up')
    expect(move(editor, 'up')).toBe(false)
    expect(body(editor)[0]).toBe('paragraph: Third')
    move(editor, 'down')
    expect(body(editor)).toEqual(['paragraph: First', 'paragraph: Third', 'paragraph: Second'])
  })

  it('moves items within their list, then the list', () => {
    const editor = openEditor([paragraph('Before'), list])
    selectText(editor, 'two')
    move(editor, 'up')
    expect(body(editor)).toEqual(['paragraph: Before', 'bulletList: twoabone'])
    move(editor, 'up')
    expect(body(editor)).toEqual(['bulletList: twoabone', 'paragraph: Before'])
  })
})

describe('changing case', () => {
  it('keeps marks, also inside a word, and works on the word at the caret', () => {
    const editor = openEditor([
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'har' },
          { type: 'text', text: 'bour wall', marks: [{ type: 'bold' }] },
        ],
      },
    ])
    const apply = (to: 'upper' | 'title') => {
      const transaction = changeSelectionCase(editor.state, to, 'en-GB')
      if (transaction !== null) editor.view.dispatch(transaction)
    }
    editor.commands.selectAll()
    apply('title')
    expect(editor.getHTML()).toContain('Har<strong>bour Wall</strong>')
    editor.commands.setTextSelection(editor.state.doc.content.size - 2)
    apply('upper')
    expect(editor.getHTML()).toContain('Har<strong>bour WALL</strong>')
  })
})

describe('formats', () => {
  it('clears marks but no links, and shifts headings as far as levels go', () => {
    const editor = openEditor([
      {
        type: 'heading',
        attrs: { level: 3 },
        content: [{ type: 'text', text: 'Why', marks: [{ type: 'italic' }] }],
      },
    ])
    formatCommands['format.clear']?.(editor)
    expect(editor.getHTML()).not.toContain('<em>')
    formatCommands['format.lowerHeading']?.(editor)
    expect(body(editor)).toEqual(['heading4: Why'])
    expect(formatCommands['format.lowerHeading']?.(editor)).toBe(false)
    formatCommands['format.raiseHeading']?.(editor)
    formatCommands['format.raiseHeading']?.(editor)
    expect(body(editor)).toEqual(['heading2: Why'])
  })
})

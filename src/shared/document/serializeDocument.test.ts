import { DOMSerializer, type Node as DocumentNode, Schema } from '@tiptap/pm/model'
import fc from 'fast-check'
import { Window } from 'happy-dom'
import { describe, expect, it } from 'vitest'
import { randomDocument } from '../../../tests/page/randomDocument'
import { type DocumentJson, readDocument } from './articleDocument'
import { documentSchema } from './documentSchema'
import { createSerializer, escapeText, serializeDocument, serializeNode } from './serializeDocument'

const document = new Window().document as unknown as Document
const reference = DOMSerializer.fromSchema(documentSchema)

/** The HTML standard's "HTML fragment serialization algorithm", over what DOMSerializer has built. */
function standardHtml(nodes: Iterable<Node>): string {
  let html = ''
  for (const node of nodes) {
    if (node.nodeType === 3) html += escaped(node.textContent ?? '')
    else {
      const element = node as Element
      const tag = element.tagName.toLowerCase()
      html += `<${tag}`
      for (const { name, value } of element.attributes) {
        html += ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`
      }
      html += '>'
      if (!['br', 'hr', 'img'].includes(tag)) html += `${standardHtml(element.childNodes)}</${tag}>`
    }
  }
  return html
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('\u00a0', '&nbsp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

function referenceHtml(node: DocumentNode): string {
  const fragment = reference.serializeFragment(node.content, { document })
  return standardHtml(fragment.childNodes as Iterable<Node>)
}

describe('serializeDocument', () => {
  it('writes what DOMSerializer builds, byte for byte, over random documents', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(randomDocument, (json) => {
        const node = readDocument(json)
        node.descendants((child) => {
          seen.add(child.type.name)
          for (const mark of child.marks) seen.add(mark.type.name)
        })
        const expected = referenceHtml(node)
        expect(serializeDocument(node)).toBe(expected)
        expect(node.children.map(serializeNode).join('')).toBe(expected)
      }),
      { numRuns: 2000 },
    )
    const everything = [...Object.keys(documentSchema.nodes), ...Object.keys(documentSchema.marks)]
    expect(everything.filter((name) => name !== 'doc' && !seen.has(name))).toEqual([])
  }, 120_000)

  it('writes marks that begin and end in different places as DOMSerializer nests them', () => {
    const text = (content: string, ...marks: string[]) => ({
      type: 'text',
      text: content,
      marks: marks.map((type) =>
        type === 'link' ? { type, attrs: { href: 'https://a.example/' } } : { type },
      ),
    })
    const node = readDocument({
      type: 'doc',
      content: [
        { type: 'headline' },
        { type: 'standfirst' },
        {
          type: 'paragraph',
          content: [
            text('a', 'bold'),
            text('b', 'bold', 'italic'),
            text('c', 'italic'),
            text('d', 'link', 'italic'),
            text('e', 'link'),
          ],
        },
      ],
    })
    const html = serializeDocument(node)
    expect(html).toBe(referenceHtml(node))
    expect(html).toContain('<strong>a<em>b</em></strong><em>c</em>')
  })

  it('fails on a node or mark that does not say how it is written', () => {
    const schema = new Schema({
      nodes: {
        doc: { content: 'block+' },
        text: {},
        block: { content: 'text*', toDOM: () => ['p', 0] },
        odd: { group: 'block' },
      },
      marks: { strange: {} },
    })
    const block = (marks: object[]) =>
      schema.nodeFromJSON({ type: 'block', content: [{ type: 'text', text: 'x', marks }] })
    expect(serializeNode(block([]))).toBe('<p>x</p>')
    expect(() => serializeNode(block([{ type: 'strange' }]))).toThrow(/strange/)
    expect(() => serializeNode(schema.nodeFromJSON({ type: 'odd' }))).toThrow(/odd/)
  })

  it('writes a node once, and again only where a hook has a say', () => {
    let asked = 0
    const serializer = createSerializer({
      marks: {
        link: (mark) => {
          asked++
          return { open: `<a href="${mark.attrs.href}">`, close: '</a>' }
        },
      },
      nodes: { heading: (_node, content) => `<h2 id="x">${content()}</h2>` },
    })
    const link = [{ type: 'link', attrs: { href: 'https://a.example/' } }]
    const json: DocumentJson = {
      type: 'doc',
      content: [
        { type: 'headline' },
        { type: 'standfirst' },
        { type: 'paragraph', content: [{ type: 'text', text: 'plain' }] },
        {
          type: 'blockquote',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'k', marks: link }] }],
        },
        { type: 'heading', content: [{ type: 'text', text: 'A & B' }] },
      ],
    }
    const node = readDocument(json)
    const write = () => node.children.map((block) => serializer.rememberedNode(block)).join('')
    const html = write()
    expect(html).toContain(
      '<blockquote><p><a href="https://a.example/">k</a></p></blockquote><h2 id="x">A &amp; B</h2>',
    )
    expect(write()).toBe(html)
    expect(asked).toBe(2)
    const plain = node.child(2)
    expect(serializer.node(plain)).toBe('<p>plain</p>')
    // What the hooks wrote never leaks into what the schema writes.
    expect(serializeDocument(node)).toBe(referenceHtml(node))
  })

  it('escapes as the standard says', () => {
    expect(escapeText('<a href="x">&\u00a0')).toBe('&lt;a href="x"&gt;&amp;&nbsp;')
  })
})

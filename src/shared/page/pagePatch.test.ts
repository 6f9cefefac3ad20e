import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { patchPage } from './pagePatch'

const page = (blocks: string[]) => ({ before: '<main>', blocks, after: '</main>' })

/** What the preview's frame does with a patch, on the elements of a copy. */
function applyPatch(shown: string[], patch: { at: number; remove: number; html: string }): string[] {
  const elements = elementsOf(shown.join(''))
  elements.splice(patch.at, patch.remove, ...elementsOf(patch.html))
  return elements
}

function elementsOf(html: string): string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  return [...document.body.children].map((element) => element.outerHTML)
}

const blocks = fc.array(
  fc.oneof(
    fc.constantFrom('<p>a</p>', '<p>b</p>', '<h2 id="x">x</h2>', '', '\n<nav>c</nav>\n', '\n\n'),
    fc.nat(30).map((number) => `<p>${number}</p>`),
  ),
  { maxLength: 12 },
)

describe('patchPage', () => {
  it('makes any copy any other', () => {
    fc.assert(
      fc.property(blocks, blocks, (shown, next) => {
        const patch = patchPage(page(shown), page(next))
        expect(patch).not.toBeNull()
        if (patch === null) return
        const wanted = next.map((block) => block.trim()).filter((block) => block !== '')
        expect(applyPatch(shown, patch)).toEqual(wanted)
      }),
    )
  })

  it('names only what changed', () => {
    expect(patchPage(page(['<p>a</p>', '', '<p>b</p>']), page(['<p>a</p>', '', '<p>c</p>']))).toEqual({
      at: 1,
      remove: 1,
      html: '<p>c</p>',
    })
  })

  it('asks for the whole page when something around the copy changed', () => {
    expect(patchPage(page([]), { ...page([]), before: '<main class="b">' })).toBeNull()
  })
})

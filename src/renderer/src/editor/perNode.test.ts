import { expect, it, vi } from 'vitest'
import { emptyDocumentJson, readDocument } from '../../../shared/document/articleDocument'
import { perNode } from './perNode'

it('reads a node once, and its successor after an edit anew', () => {
  const read = vi.fn((node: { childCount: number }) => node.childCount)
  const count = perNode(read)
  const document = readDocument(emptyDocumentJson())
  expect([count(document), count(document)]).toEqual([3, 3])
  expect(read).toHaveBeenCalledTimes(1)
  const edited = document.copy(document.content.append(document.slice(document.content.size - 2).content))
  expect(count(edited)).toBe(4)
  expect(count(document)).toBe(3)
  expect(read).toHaveBeenCalledTimes(2)
})

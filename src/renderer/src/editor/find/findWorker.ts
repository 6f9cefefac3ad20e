import type { FindExpression } from './findExpression'
import { searchTexts, type TextMatch } from './searchTexts'

/** Searching off the window's thread: an expression that never ends holds nothing up, and can be ended. */
export interface FindRequest {
  id: number
  expression: FindExpression
  texts: string[]
  template: string | null
}

export interface FindReply {
  id: number
  matches: TextMatch[][]
}

self.onmessage = ({ data }: MessageEvent<FindRequest>) => {
  const { id, expression, texts, template } = data
  const reply: FindReply = { id, matches: searchTexts(expression, texts, template) }
  self.postMessage(reply)
}
self.postMessage('running')

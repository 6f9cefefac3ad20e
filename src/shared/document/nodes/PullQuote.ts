import { Node } from '@tiptap/core'

/** Words of the story, or of somebody in it, set large beside the copy, with who said them. */
export const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'quoteText quoteAttribution',
  defining: true,
  isolating: true,

  parseHTML() {
    return [{ tag: 'figure[data-pull-quote]', priority: 100 }]
  },

  renderHTML() {
    return ['figure', { 'data-pull-quote': '' }, 0]
  },
})

/** The words of a pull quote. */
export const QuoteText = Node.create({
  name: 'quoteText',
  content: '(text | hardBreak)*',
  marks: 'bold italic link storyLink',
  defining: true,

  parseHTML() {
    return [{ tag: 'p[data-quote-text]', priority: 100 }]
  },

  renderHTML() {
    return ['p', { 'data-quote-text': '' }, 0]
  },
})

/** Whose words they are; may be empty. */
export const QuoteAttribution = Node.create({
  name: 'quoteAttribution',
  content: 'text*',
  marks: '',
  defining: true,

  parseHTML() {
    return [{ tag: 'p[data-quote-attribution]', priority: 100 }]
  },

  renderHTML() {
    return ['p', { 'data-quote-attribution': '' }, 0]
  },
})

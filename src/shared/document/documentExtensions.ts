import type { Extensions } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Code } from '@tiptap/extension-code'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Highlight } from '@tiptap/extension-highlight'
import { HorizontalRule } from '@tiptap/extension-horizontal-rule'
import { Italic } from '@tiptap/extension-italic'
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Strike } from '@tiptap/extension-strike'
import { Subscript } from '@tiptap/extension-subscript'
import { Superscript } from '@tiptap/extension-superscript'
import { Text } from '@tiptap/extension-text'
import { Underline } from '@tiptap/extension-underline'
import { SafeLink } from './marks/SafeLink'
import { StoryLink } from './marks/StoryLink'
import { ArticleDocument } from './nodes/ArticleDocument'
import { DeskNote } from './nodes/DeskNote'
import { EmbedCard } from './nodes/EmbedCard'
import { Footnote } from './nodes/Footnote'
import { Gallery } from './nodes/Gallery'
import { Headline } from './nodes/Headline'
import { BoxTitle, InfoBox } from './nodes/InfoBox'
import { Picture } from './nodes/Picture'
import { PullQuote, QuoteAttribution, QuoteText } from './nodes/PullQuote'
import { ReadAlso } from './nodes/ReadAlso'
import { SectionHeading } from './nodes/SectionHeading'
import { Standfirst } from './nodes/Standfirst'
import { StoryTable, StoryTableCell, StoryTableHeader, StoryTableRow } from './nodes/StoryTable'

/** What a quote and a list item may hold: copy, not further structure of the page. */
const flowContent = '(paragraph | bulletList | orderedList)'

/**
 * The one ordered list of what a story's document is made of. Order matters where parse rules compete: the schema's
 * first block (`paragraph`) is what new lines become. The editor adds behaviour to these, never schema.
 */
export const documentExtensions: Extensions = [
  ArticleDocument,
  Paragraph,
  Text,
  Headline,
  Standfirst,
  SectionHeading,
  BulletList,
  OrderedList,
  ListItem.extend({ content: `paragraph ${flowContent}*` }),
  Blockquote.extend({ content: `${flowContent}+` }),
  PullQuote,
  QuoteText,
  QuoteAttribution,
  Picture,
  Gallery,
  StoryTable,
  StoryTableRow,
  StoryTableHeader,
  StoryTableCell,
  EmbedCard,
  ReadAlso,
  InfoBox,
  BoxTitle,
  DeskNote,
  HorizontalRule,
  HardBreak,
  Footnote,
  SafeLink,
  StoryLink,
  Bold,
  Italic,
  Underline,
  Strike,
  Highlight,
  Superscript,
  Subscript,
  Code,
]

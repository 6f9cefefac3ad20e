import type { ImportedArticle } from '../../src/main/storage/storageApi'
import type { DocumentJson } from '../../src/shared/document/articleDocument'

/** A story for the site bench, in a form that Galley's document and Hugo's Markdown are both made from. */
export interface BenchStory {
  slug: string
  headline: string
  standfirst: string
  section: string
  topic: string
  tags: string[]
  author: string
  /** Milliseconds since 1970 (UTC). */
  publishedAt: number
  blocks: BenchBlock[]
}

/** A heading; a list; or a paragraph, in which the second run is bold and the fourth a link. */
type BenchBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'paragraph'; runs: [string, string, string, string, string] }

const sections = ['Harbour', 'Politics', 'Business', 'Culture', 'Travel', 'Sport', 'Courts', 'Science']
const topics = Array.from({ length: 12 }, (_, index) => `Running story ${index + 1}`)
const tags = Array.from({ length: 60 }, (_, index) => `subject ${index + 1}`)
const authors = Array.from({ length: 25 }, (_, index) => `Writer Number ${index + 1}`)
const words =
  'the pilot boat left inner harbour before tide had turned and was back by noon with nine aboard while council weighed a levy on empty shopfronts that nobody wanted to pay'.split(
    ' ',
  )

/** Every fourth of an hour a story, back from here: the same stories in every run. */
const newest = Date.UTC(2026, 10, 1, 12)
const quarter = 900_000

/** So many stories of about 450 words each, the newest first. */
export function benchStories(count: number): BenchStory[] {
  return Array.from({ length: count }, (_, index) => benchStory(index))
}

function benchStory(index: number): BenchStory {
  const text = (length: number, from: number) =>
    Array.from({ length }, (_, at) => words[(index * 7 + from * 13 + at) % words.length]).join(' ')
  const paragraph = (at: number): BenchBlock => ({
    kind: 'paragraph',
    runs: [text(18, at), text(3, at + 1), text(14, at + 2), text(4, at + 3), `${text(16, at + 4)}.`],
  })
  return {
    slug: `story-${index + 1}`,
    headline: `Story ${index + 1}: ${text(6, 1)}`,
    standfirst: `${text(16, 2)}.`,
    section: pick(sections, index),
    topic: pick(topics, index),
    tags: [0, 1, 2].map((step) => pick(tags, index * 3 + step * 17)),
    author: pick(authors, index * 11),
    publishedAt: newest - index * quarter,
    blocks: [
      paragraph(1),
      paragraph(2),
      { kind: 'heading', text: `What happened, ${text(3, 3)}` },
      paragraph(3),
      { kind: 'list', items: [text(9, 5), text(8, 6), text(10, 7)] },
      { kind: 'heading', text: `Who pays, ${text(3, 8)}` },
      paragraph(4),
      paragraph(5),
      { kind: 'heading', text: `What comes next, ${text(3, 9)}` },
      paragraph(6),
    ],
  }
}

function pick(choices: readonly string[], index: number): string {
  return choices[index % choices.length] ?? ''
}

const linkAddress = 'https://skerrow.example/notices'

export function asImport(story: BenchStory): ImportedArticle {
  const text = (words: string): DocumentJson => ({ type: 'text', text: words })
  const block = (from: BenchBlock): DocumentJson => {
    if (from.kind === 'heading')
      return { type: 'heading', attrs: { level: 2, anchor: null }, content: [text(from.text)] }
    if (from.kind === 'list') {
      const items = from.items.map((item) => ({
        type: 'listItem',
        content: [{ type: 'paragraph', content: [text(item)] }],
      }))
      return { type: 'bulletList', content: items }
    }
    const [one, bold, two, link, three] = from.runs
    return {
      type: 'paragraph',
      content: [
        text(`${one} `),
        { ...text(bold), marks: [{ type: 'bold' }] },
        text(` ${two} `),
        { ...text(link), marks: [{ type: 'link', attrs: { href: linkAddress } }] },
        text(` ${three}`),
      ],
    }
  }
  return {
    document: {
      type: 'doc',
      content: [
        { type: 'headline', content: [text(story.headline)] },
        { type: 'standfirst', content: [text(story.standfirst)] },
        ...story.blocks.map(block),
      ],
    },
    slug: story.slug,
    sections: [story.section],
    topics: [story.topic],
    tags: story.tags,
    authors: [story.author],
    state: 'published',
    publishedAt: story.publishedAt,
  }
}

/** With front matter as Hugo reads it (JSON). */
export function asMarkdown(story: BenchStory): string {
  const block = (from: BenchBlock): string => {
    if (from.kind === 'heading') return `## ${from.text}`
    if (from.kind === 'list') return from.items.map((item) => `- ${item}`).join('\n')
    const [one, bold, two, link, three] = from.runs
    return `${one} **${bold}** ${two} [${link}](${linkAddress}) ${three}`
  }
  const front = {
    title: story.headline,
    description: story.standfirst,
    date: new Date(story.publishedAt).toISOString(),
    slug: story.slug,
    topics: [story.topic],
    tags: story.tags,
    authors: [story.author],
  }
  return `${JSON.stringify(front, null, 1)}\n\n${story.blocks.map(block).join('\n\n')}\n`
}

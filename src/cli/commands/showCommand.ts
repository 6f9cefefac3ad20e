import type { Article, ArticleEvent, Term } from '../../shared/article/records'
import type { Command } from '../commandLine'
import { forTerminal, isoTime } from '../output'
import { findStory } from '../stories'
import { withWorkspace, workspaceOptions } from '../workspaceAccess'

/** `galley show`: everything of one story. */
export const showCommand: Command = {
  name: 'show',
  names: 'SLUG',
  count: [1, 1],
  summary: 'Shows one story: details, contents, text, history',
  options: {
    ...workspaceOptions,
    json: { type: 'boolean', help: 'Print one JSON object, the document included' },
  },
  async run({ arguments: given, output }) {
    const slug = given.names[0] ?? ''
    await withWorkspace(given, 'read', async (access) => {
      const { storage } = access.workspace
      const article = await findStory(access, slug)
      const { id } = article
      const { document, contents, words } = await storage.call('document:projection', { id })
      const events = await storage.call('article:events', { id })
      if (given.flag('json')) {
        return output.json({
          ...describe(article),
          words,
          contents: contents.map(({ level, text, anchor }) => ({ level, text, anchor })),
          document,
          events: events.map(describeEvent),
        })
      }
      for (const [name, value] of summary(article, words))
        if (value !== '') await output.line(`${`${name}:`.padEnd(12)} ${forTerminal(value)}`)
      for (const { level, text, anchor } of contents)
        await output.line(`${' '.repeat(13 + (level - 2) * 2)}${forTerminal(text)}  #${anchor}`)
    })
  },
}

const namesOf = (terms: readonly Term[]): string[] => terms.map((term) => term.name)

function describe(article: Article) {
  return {
    id: article.id,
    slug: article.slug,
    slugIsManual: article.slugIsManual,
    headline: article.headline,
    standfirst: article.standfirst,
    state: article.state,
    live: article.live,
    workingCopy: article.workingCopy,
    language: article.language,
    section: article.section?.name ?? null,
    sections: namesOf(article.sections),
    topics: namesOf(article.topics),
    tags: namesOf(article.tags),
    authors: namesOf(article.authors),
    featuredImage: article.featuredImage,
    contentsSettings: article.contentsSettings,
    claimant: article.claimant?.name ?? null,
    lastNote: article.lastNote,
    allowedMoves: article.allowedMoves,
    createdAt: isoTime(article.createdAt),
    updatedAt: isoTime(article.updatedAt),
    filedAt: isoTime(article.filedAt),
    publishedAt: isoTime(article.publishedAt),
    firstPublishedAt: isoTime(article.firstPublishedAt),
    lastPublishedAt: isoTime(article.lastPublishedAt),
  }
}

function describeEvent(event: ArticleEvent) {
  return {
    seq: event.seq,
    move: event.move,
    from: event.from,
    to: event.to,
    actor: event.actor.name,
    at: isoTime(event.at),
    note: event.note,
    skipped: event.skipped,
  }
}

function summary(article: Article, words: number): [string, string][] {
  return [
    ['Headline', article.headline],
    ['Standfirst', article.standfirst],
    ['Slug', article.slug],
    ['State', `${article.state.replaceAll('_', ' ')}${article.workingCopy ? ', edited since' : ''}`],
    ['Sections', namesOf(article.sections).join(', ')],
    ['Topics', namesOf(article.topics).join(', ')],
    ['Tags', namesOf(article.tags).join(', ')],
    ['Authors', namesOf(article.authors).join(', ')],
    ['Words', String(words)],
    ['Updated', isoTime(article.updatedAt)],
    ['Published', isoTime(article.publishedAt) ?? ''],
    ['Contents', ' '],
  ]
}

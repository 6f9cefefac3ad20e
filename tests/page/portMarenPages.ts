import type { Publication, PublishedArticle } from '../../src/main/site/publication'
import { noRelations } from '../../src/shared/article/relations'
import { type DocumentJson, readDocument } from '../../src/shared/document/articleDocument'
import { defaultContentsSettings } from '../../src/shared/document/extractContents'
import { readReferences } from '../../src/shared/document/storyReferences'
import { staticPagePath } from '../../src/shared/site/permalinks'

const text = (words: string): DocumentJson => ({ type: 'text', text: words })
const paragraph = (...content: DocumentJson[]): DocumentJson => ({ type: 'paragraph', content })
const heading = (words: string): DocumentJson => ({
  type: 'heading',
  attrs: { level: 2 },
  content: [text(words)],
})

const about: DocumentJson = {
  type: 'doc',
  content: [
    { type: 'headline', content: [text('About the Courier')] },
    { type: 'standfirst', content: [text('Eleven people above the old chandlery.')] },
    paragraph(
      text('The paper was founded by a chandler who was tired of being asked when the ferry would sail.'),
      { type: 'footnote', content: [text('He printed the answer.')] },
    ),
    heading('What we promise'),
    paragraph(text('Whoever is written about is asked first.')),
    heading('Who makes it'),
    paragraph({
      type: 'text',
      text: 'Ask us.',
      marks: [{ type: 'link', attrs: { href: 'contact' } }],
    }),
    heading('How it is paid for'),
    paragraph(text('By readers.')),
  ],
}
const contact: DocumentJson = {
  type: 'doc',
  content: [
    { type: 'headline', content: [text('Contact')] },
    { type: 'standfirst' },
    paragraph(text('The bell works.')),
  ],
}

/** The Courier with two static pages, which its navigation and its footer lead to. */
export function withPages(publication: Publication): Publication {
  const picture = publication.articles[0]?.featuredImage ?? null
  const page = (slug: string, headline: string, featured: typeof picture): PublishedArticle => ({
    id: `page-${slug}`,
    kind: 'page',
    slug,
    path: staticPagePath(slug),
    versionId: `version-of-${slug}`,
    language: 'en-GB',
    headline,
    standfirst: slug === 'about' ? 'Eleven people above the old chandlery.' : '',
    section: null,
    sections: [],
    topics: [],
    tags: [],
    authors: [],
    featuredImage: featured,
    contents: defaultContentsSettings,
    relations: noRelations,
    words: 60,
    publishedAt: Date.UTC(2026, 8, 1),
    updatedAt: null,
  })
  const pages = [page('about', 'About the Courier', picture), page('contact', 'Contact', null)]
  const own: Readonly<Record<string, DocumentJson>> = { 'page-about': about, 'page-contact': contact }
  const links = pages.map(({ headline, path }) => ({ name: headline, path }))
  return {
    ...publication,
    pages,
    site: {
      ...publication.site,
      navigationPages: [{ name: 'About', path: staticPagePath('about') }, ...links.slice(1)],
      footerPages: links,
    },
    document: (id) => own[id] ?? publication.document(id),
    references: (versionId) => {
      const document = own[versionId.replace('version-of-', 'page-')]
      return document === undefined
        ? publication.references(versionId)
        : readReferences(readDocument(document))
    },
  }
}

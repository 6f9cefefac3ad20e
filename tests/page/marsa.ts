import type { Publication } from '../../src/main/site/publication'
import { slugify } from '../../src/shared/article/slug'
import type { DocumentJson } from '../../src/shared/document/articleDocument'
import type { PagePicture, PageTerm } from '../../src/shared/page/pageTypes'
import { hafenbote } from './hafenbote'

/** Words of a harbour town; what is made of them has the length and the shape of a text, and no meaning. */
const vocabulary =
  'الميناء السفينة الجدار المدينة المجلس البحر الجزيرة الموسم الأسعار الصباح المساء الرصيف الصيف الخريف العاصفة القارب في على بعد قبل'.split(
    ' ',
  )

/** As many Arabic words as a text has; numbers, spaces and full stops stay. */
export function inArabic(text: string): string {
  return text.replaceAll(/\p{L}[\p{L}’'-]*/gu, (word, at: number) => {
    const key = [...word].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), at)
    return vocabulary[key % vocabulary.length] ?? word
  })
}

const spoken = ['caption', 'alt', 'credit', 'title', 'description', 'source', 'short'] as const

function translated(node: DocumentJson): DocumentJson {
  const attrs = { ...node.attrs }
  for (const name of spoken) {
    const value = attrs[name]
    if (typeof value === 'string') attrs[name] = inArabic(value)
  }
  // Links lead to headings by what they were called: once published, an anchor stays.
  if (node.type === 'heading') attrs.anchor ??= slugify(node.content?.[0]?.text ?? '')
  return {
    ...node,
    ...(node.attrs === undefined ? {} : { attrs }),
    ...(node.text === undefined ? {} : { text: inArabic(node.text) }),
    ...(node.content === undefined ? {} : { content: node.content.map(translated) }),
  }
}

const translatedTerm = <Term extends PageTerm>(term: Term): Term => ({ ...term, name: inArabic(term.name) })
const translatedPicture = (picture: PagePicture): PagePicture => ({
  ...picture,
  alt: inArabic(picture.alt),
  caption: inArabic(picture.caption),
  credit: inArabic(picture.credit),
})

/** The same stories on a site in Arabic, which is read from right to left; addresses stay as they were. */
export function marsa(publication: Publication & { documents: Map<string, DocumentJson> }): Publication {
  for (const [id, document] of publication.documents) publication.documents.set(id, translated(document))
  const withEverything = hafenbote(publication)
  const { site } = withEverything
  return {
    ...withEverything,
    site: {
      ...site,
      sections: site.sections.map(translatedTerm),
      topics: site.topics.map(translatedTerm),
      settings: {
        ...site.settings,
        name: 'بريد المرسى',
        tagline: 'أخبار المضيق والجزر منذ سنة ١٨٨١.',
        language: 'ar',
        footerText: 'يصنع البريد أحد عشر شخصا فوق دكان الحبال القديم.',
        copyright: '© 2026 بريد المرسى',
      },
    },
    articles: publication.articles.map((article) => ({
      ...article,
      language: 'ar',
      headline: inArabic(article.headline),
      standfirst: inArabic(article.standfirst),
      section: article.section && translatedTerm(article.section),
      sections: article.sections.map(translatedTerm),
      topics: article.topics.map(translatedTerm),
      tags: article.tags.map(translatedTerm),
      authors: article.authors.map(translatedTerm),
      featuredImage: article.featuredImage && translatedPicture(article.featuredImage),
    })),
  }
}

import type { Media } from '../../shared/article/records'
import type { StoryRelations } from '../../shared/article/relations'
import type { DocumentJson } from '../../shared/document/articleDocument'
import type { ContentsSettings } from '../../shared/document/extractContents'
import type { StoryReferences } from '../../shared/document/storyReferences'
import type { PagePicture, PageSite, PageTerm } from '../../shared/page/pageTypes'
import type { FormerList, FormerPath } from '../../shared/page/redirects/findRedirects'
import type { StoryFingerprint } from '../../shared/relations/storyFingerprint'
import type { AuthorProfile } from '../../shared/site/authorProfile'

/** One story as it is live: frozen when it was published, whatever has been edited since. */
export interface PublishedArticle {
  id: string
  /** Left out for a story. */
  kind?: 'page'
  slug: string
  /** Path of its page inside the site. */
  path: string
  /** Names the text: the same id is the same text and details. */
  versionId: string
  language: string
  headline: string
  standfirst: string
  /** The main section. */
  section: PageTerm | null
  /** All of them, the main one first. */
  sections: PageTerm[]
  topics: PageTerm[]
  tags: PageTerm[]
  authors: PageTerm[]
  featuredImage: PagePicture | null
  contents: ContentsSettings
  relations: StoryRelations
  words: number
  /** Milliseconds since 1970 (UTC). */
  publishedAt: number
  /** Last publication, when later than the first; else null. */
  updatedAt: number | null
}

/** What a site is made from: a fixed view of the workspace, read in one pass. */
export interface Publication {
  site: PageSite
  /** The stories, newest first. */
  articles: PublishedArticle[]
  /** The static pages, by their addresses: in no list, feed or archive. */
  pages: PublishedArticle[]
  /** The text of one of `articles` or `pages`. */
  document(articleId: string): DocumentJson
  /** The same as the workspace keeps it, for `unpackDocument` in another thread; absent where nothing is packed. */
  packedDocument?(articleId: string): Uint8Array
  /** What the text of a version of `articles` is about: kept with the version, so that no text is read for it. */
  fingerprint(versionId: string): StoryFingerprint
  /** What the page of a version of `articles` shows and links to: kept like the above. */
  references(versionId: string): StoryReferences
  /** Every address that a story has been published at, newest first; stories that are not live are among them. */
  formerPaths(): FormerPath[]
  /** Every address that the list of a term has had, the last ones first. */
  formerLists(): FormerList[]
  /** Every story of the workspace, live or not, as it is called now. */
  allStories(): { id: string; slug: string; headline: string }[]
  /** What is known of a media file, or undefined when the workspace does not have it. */
  media(hash: string): Media | undefined
  /** What is told of an author, by the term's id. */
  profile(id: string): AuthorProfile | undefined
  /** A file of the site's theme, by its path in the theme's folder. */
  themeFile(path: string): Uint8Array<ArrayBuffer> | undefined
  /** Absolute path of a media file. */
  mediaPath(hash: string): string
  /** Absolute path of the folder in which smaller files of pictures are kept. */
  variantFolder: string
  /** Ends the view. */
  close(): void
}

/** One story in any state, with the publication around it: what `export --article` writes. */
export interface ArticleInPublication {
  article: PublishedArticle
  document: DocumentJson
  publication: Publication
}

/** Stories and static pages: everything that has a page of its own. */
export function storiesAndPages({
  articles,
  pages,
}: Pick<Publication, 'articles' | 'pages'>): PublishedArticle[] {
  return [...articles, ...pages]
}

import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { Correction, CorrectionPlace } from '../article/relations'
import type { ContentsSettings } from '../document/extractContents'
import type { NamedLink } from '../site/authorProfile'
import type { SiteSettings } from '../site/siteSettings'
import type { PageTheme } from './theming/pageTheme'

/** A section, topic, tag or author, as a page needs it. */
export interface PageTerm {
  name: string
  slug: string
  /** What readers are told about an author: where the author stands on a page of their own, or under a headline. */
  profile?: PageProfile
}

/** What is told of an author beside the name. */
export interface PageProfile {
  avatar: PagePicture | null
  biography: string
  links: NamedLink[]
}

/** A picture with what the page says about it. Width and height are the file's, in pixels. */
export interface PagePicture {
  media: string
  mime: string
  width: number
  height: number
  alt: string
  caption: string
  credit: string
  /** What must stay in view where the picture is cut, 0 to 1 from its left and top; the middle while nobody has said. */
  focus?: { x: number; y: number }
}

/** Another story, as a card, a link or a line in a list. */
export interface PageCard {
  id: string
  /** Path of its page inside the site. */
  path: string
  headline: string
  standfirst: string
  section: PageTerm | null
  authors: PageTerm[]
  picture: PagePicture | null
  /** Milliseconds since 1970 (UTC). */
  publishedAt: number | null
}

/** Another story, as a line that leads to it. */
export interface PageStoryLine {
  id: string
  /** Path of its page inside the site. */
  path: string
  headline: string
  /** Milliseconds since 1970 (UTC). */
  publishedAt: number | null
}

/** Everything of an article page but the document itself: plain data, so that it can cross a process boundary. */
export interface PageArticleDetails {
  id: string
  /** Left out for a story. */
  kind?: 'page'
  slug: string
  /** Path of this page inside the site. */
  path: string
  language: string
  section: PageTerm | null
  topics: PageTerm[]
  tags: PageTerm[]
  authors: PageTerm[]
  featuredImage: PagePicture | null
  contents: ContentsSettings
  /** First publication; null in a preview of what was never published. Milliseconds since 1970 (UTC). */
  publishedAt: number | null
  /** Last publication, when it came later than the first; else null. */
  updatedAt: number | null
  previous: PageCard | null
  next: PageCard | null
  related: PageCard[]
  /** Earlier stories on the topic, chosen or worked out; none of `related` is among them. */
  furtherReading: PageStoryLine[]
  /** The newest first. */
  corrections: Correction[]
  correctionsPlace: CorrectionPlace
  /** Where internal links of this document lead: slug -> path inside the site. A slug that is missing is dead. */
  internalLinks: Record<string, string>
  /** Where the stories linked to by their ids are published: id -> path inside the site. Others are not (yet). */
  storyLinks: Record<string, string>
  /** The stories that the document names as to be read also: id -> what it takes. Others are not published (yet). */
  readAlso: Record<string, Pick<PageStoryLine, 'path' | 'headline'>>
  /** The media files that the document shows: hash -> mime. */
  media: Record<string, string>
  /** Their measures in pixels, by hash. */
  mediaSizes?: Record<string, { width: number; height: number }>
}

export interface PageArticle extends PageArticleDetails {
  document: DocumentNode
}

/** A section of the navigation. */
export interface PageSection extends PageTerm {
  /** The slug of the section that it stands under; none at the top. */
  parent?: string
}

/** A static page as a menu leads to it. */
export interface PageLink {
  name: string
  /** Path of the page inside the site. */
  path: string
}

/** The site around a page. */
export interface PageSite {
  settings: SiteSettings
  /** In the order of the navigation: each followed by those under it. */
  sections: PageSection[]
  /** The topic bar. */
  topics: PageTerm[]
  /** The static pages of the navigation's menu, and of the footer; left out where there is none. */
  navigationPages?: PageLink[]
  footerPages?: PageLink[]
  /** Pictures are shown as they came: in a single file, and where no smaller ones can be made. */
  originalsOnly?: boolean
  /** In place of the name in the masthead; a picture for dark screens where there is one. */
  logo?: { light: PagePicture; dark: PagePicture | null }
  /** Square pictures for the browser's tab, the smallest first. */
  icons?: PagePicture[]
  /** What overrides parts of the pages; none: Galley's own. */
  theme?: PageTheme
}

/** What `preview:context` answers: the page without its document. */
export interface PageContext {
  article: PageArticleDetails
  site: PageSite
}

/**
 * How addresses are resolved: the one thing in which preview, export and publishing may differ.
 * - asset names are `media/<sha256>.<ext>` and `assets/<name>`;
 * - page paths are those of `site/permalinks.ts`.
 */
export interface PageAddresses {
  asset(name: string): string
  page(path: string): string
}

/** A month of the archive. */
export interface PageMonth {
  /** As in "November 2026". */
  name: string
  /** As in `2026/11`. */
  slug: string
  stories: number
}

/** A list page: home, section, topic, tag, author, a month of the archive, or the archive's list of months. */
export interface PageList {
  kind: 'home' | 'section' | 'topic' | 'tag' | 'author' | 'month' | 'archive'
  path: string
  title: string
  /** What the list is of: a month's slug is `2026/11`. Null for home and the archive. */
  term: PageTerm | null
  /** The archive's, newest first; other lists have none. */
  months?: PageMonth[]
  cards: PageCard[]
  /** Counted from 1. */
  pageNumber: number
  pageCount: number
}

const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
}

/** The asset name of a media file. */
export function mediaAssetName(hash: string, mime: string): string {
  return `media/${hash}.${extensions[mime] ?? 'bin'}`
}

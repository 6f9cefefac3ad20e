import { extname } from 'node:path'
import type { DocumentJson } from '../../shared/document/articleDocument'
import { decodeText } from './decodeText'
import { readFrontMatter } from './frontMatter'
import { htmlToDocument } from './htmlToDocument'
import { type ImportDetails, type NamedPicture, readImportDetails } from './importDetails'
import { maximumFileBytes } from './importLimits'
import { markdownToHtml } from './markdownToHtml'
import { createPictureStore, type ImportedPicture } from './pictureStore'
import { megabytes, refuseFile } from './refusals'
import { textToDocument } from './textToDocument'

/** A file read into a story. Nothing is written yet. */
export interface ReadImport {
  file: string
  document: DocumentJson
  details: Omit<ImportDetails, 'headline' | 'standfirst' | 'featuredPicture'>
  featured: (Omit<NamedPicture, 'source'> & { hash: string }) | null
  /** The pictures that the document and `featured` name by their hashes. */
  pictures: ImportedPicture[]
  /** What was left out or changed, for people. */
  warnings: string[]
}

type Format = 'markdown' | 'html' | 'text'

const formats: Readonly<Record<string, Format>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.mdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.txt': 'text',
  '.text': 'text',
  '': 'text',
}

/**
 * Reads a story from a Markdown, HTML or plain text file. Pictures are looked for in the file's own folder.
 * @param file its path: the name gives the format, and the headline of last resort
 * @throws GalleyError `notText`, `invalidInput` or `tooLarge`, naming the file
 */
export function readImport(file: string, bytes: Uint8Array): ReadImport {
  refuseTooLarge(file, bytes.length)
  const named = formats[extname(file).toLowerCase()]
  const decoded = decodeText(file, bytes, named === 'html').replace(/^\ufeff/, '')
  if (named === undefined) {
    throw refuseFile(
      'invalidInput',
      file,
      'is of a kind that Galley does not import.',
      'Save it as Markdown (.md), HTML (.html) or plain text (.txt).',
    )
  }
  const warnings: string[] = []
  const { fields, rest } = readFrontMatter(file, decoded)
  const isPage = /^\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html[\s>])/is.test(rest.slice(0, 4096))
  if (isPage && named !== 'html')
    warnings.push('The file is a web page, whatever its name says: read as HTML.')
  const { featuredPicture, headline, standfirst, ...details } = readImportDetails(fields, warnings)
  const pictures = createPictureStore(file, warnings)
  const texts = { ...details, headline, standfirst }
  const document = readBody(isPage ? 'html' : named, file, rest, texts, pictures, warnings)
  return {
    file,
    document,
    details,
    featured: takeFeatured(featuredPicture, pictures.take),
    pictures: pictures.taken(),
    warnings,
  }
}

/** @throws GalleyError `tooLarge` */
export function refuseTooLarge(file: string, bytes: number): void {
  if (bytes <= maximumFileBytes) return
  throw refuseFile(
    'tooLarge',
    file,
    `is ${megabytes(bytes)}; Galley imports files of up to ${megabytes(maximumFileBytes)}.`,
    'Split it into several stories, or take its embedded pictures out into files of their own.',
  )
}

function readBody(
  format: Format,
  file: string,
  text: string,
  details: ImportDetails,
  pictures: ReturnType<typeof createPictureStore>,
  warnings: string[],
): DocumentJson {
  if (format === 'text') return textToDocument(file, text, details)
  const html = format === 'markdown' ? markdownToHtml(file, text) : text
  return htmlToDocument(file, html, details, pictures, warnings)
}

function takeFeatured(
  picture: NamedPicture | undefined,
  take: (source: string) => string | undefined,
): ReadImport['featured'] {
  if (picture === undefined) return null
  const { source, ...texts } = picture
  const hash = take(source)
  return hash === undefined ? null : { ...texts, hash }
}

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readDocument } from '../../../shared/document/articleDocument'
import type { PageArticle } from '../../../shared/page/pageTypes'
import { renderArticlePage } from '../../../shared/page/renderArticlePage'
import { unpackDocument } from '../../articles/versions'
import { siteAddresses } from '../siteAddresses'
import { sha256 } from '../siteMarker'
import { textBytes } from '../textBytes'
import type { PageTask, PageThreadData, WrittenPage } from './protocol'

/** A story as its page shows it. @throws GalleyError `unknownContent` */
export function readPage({ details, document }: Omit<PageTask, 'path'>): PageArticle {
  const json = document instanceof Uint8Array ? unpackDocument(document) : document
  return { ...details, document: readDocument(json) }
}

/** Renders a story's page and writes it. @throws GalleyError `unknownContent`; the file system's own errors */
export function writePage(task: PageTask, { site, folder }: PageThreadData): WrittenPage {
  const text = renderArticlePage(readPage(task), site, siteAddresses(task.path), { remember: false })
  const data = textBytes(text)
  const file = join(folder, task.path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, data)
  return { path: task.path, hash: sha256(data), bytes: data.byteLength }
}

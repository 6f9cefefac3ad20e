import type { StorageApi } from '../main/storage/storageApi'
import type { Article, Check } from '../shared/article/records'
import type { ContentsEntry } from '../shared/document/extractContents'
import { GalleyError } from '../shared/errors'
import type { WorkspaceAccess } from './workspaceAccess'

/** @throws GalleyError `notFound`, which names the slug */
export async function findStory({ workspace, context }: WorkspaceAccess, slug: string): Promise<Article> {
  try {
    return await workspace.storage.call('article:find', { slug: slug.slice(0, 200) }, context)
  } catch (error) {
    if (!(error instanceof GalleyError) || error.code !== 'notFound') throw error
    throw new GalleyError(
      'notFound',
      {
        happened: `There is no story "${slug}" in this workspace.`,
        safe: 'Nothing was changed.',
        remedy: '"galley list" shows the stories with their slugs.',
      },
      { cause: error },
    )
  }
}

/** The headings as data shows them. */
export async function contentsOf(
  storage: StorageApi,
  id: string,
): Promise<Pick<ContentsEntry, 'level' | 'text' | 'anchor'>[]> {
  const { contents } = await storage.call('document:projection', { id })
  return contents.map(({ level, text, anchor }) => ({ level, text, anchor }))
}

const checkWords = { block: 'blocks', warn: 'warning', note: 'note' } as const

/** What a check says, on one line for people. */
export function checkLine(check: Check): string {
  return `${checkWords[check.severity]}: ${check.message}`
}

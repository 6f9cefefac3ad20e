import type { HouseWord } from '../../shared/spelling/houseWord'
import { type Actor, found, type Workspace } from './workspace'

/** Puts a word into the house dictionary. @returns false when it was there already */
export function addHouseWord(workspace: Workspace, actor: Actor, word: HouseWord): boolean {
  const added = workspace.queries.dictionary.add(word, actor.profile.id, workspace.now())
  if (added) workspace.emit({ name: 'dictionary:changed', payload: {} })
  return added
}

/** Takes a word out of the house dictionary; one that is not in it is no failure. */
export function removeHouseWord(workspace: Workspace, word: HouseWord): void {
  workspace.queries.dictionary.remove(word)
  workspace.emit({ name: 'dictionary:changed', payload: {} })
}

/**
 * Has the spelling leave words alone in one story, or check them again.
 * @throws GalleyError `notFound` when there is no such story
 */
export function ignoreWords(
  workspace: Workspace,
  articleId: string,
  words: readonly string[],
  isIgnored: boolean,
): void {
  const { database, queries } = workspace
  found(queries.articles.get(articleId), 'story or page')
  database.transaction(() => {
    for (const word of words) queries.dictionary.setIgnored(articleId, word, isIgnored)
  })
  workspace.emit({ name: 'dictionary:ignoring', payload: { articleId } })
}

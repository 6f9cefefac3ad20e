import type { HouseWord } from '../../shared/spelling/houseWord'
import type { Actor, Workspace } from './workspace'

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

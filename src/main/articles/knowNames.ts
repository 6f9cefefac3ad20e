import { nameWordTest, wordsOfNames } from '../../shared/spelling/nameWords'
import type { Workspace } from './workspace'

/**
 * Names that the workspace knows are no misspelled words: of its sections, and of the topics, tags and authors that stories
 * have, and of its people. Keeps their words for the next call, as long as the names stay the same.
 */
export function createNameKnowledge(workspace: Workspace) {
  const { queries } = workspace
  let kept: { state: string; isName: (word: string, language: string) => boolean } | undefined

  function nameTest(): (word: string, language: string) => boolean {
    const people = queries.desk.profiles().map(({ name }) => name)
    const state = JSON.stringify([workspace.publicationGeneration(), queries.terms.namesState(), people])
    if (kept?.state !== state) {
      const found = wordsOfNames([...queries.terms.namesInUse(), ...people])
      kept = { state, isName: nameWordTest(found) }
    }
    return kept.isName
  }

  return {
    /** Those of the words that are words of a name. @param language of the copy (BCP 47) */
    names(words: readonly string[], language: string): string[] {
      const isName = nameTest()
      return words.filter((word) => isName(word, language))
    },
  }
}

import { mostWordsAtOnce } from '../../../../shared/spelling/houseWord'

/** Words that are remembered of a language; those of the longest story, with its names. */
const mostRemembered = 40_000

/** What is known of a language's words. Each is looked up once, and forgotten when many others came after it. */
export class WordKnowledge {
  readonly #lookUp: (words: string[]) => Promise<readonly string[]>
  readonly #isRight = new Map<string, boolean>()

  /** @param lookUp answers with those of the words that the dictionary does not know */
  constructor(lookUp: (words: string[]) => Promise<readonly string[]>) {
    this.#lookUp = lookUp
  }

  /** Undefined while it was not looked up. */
  isRight(word: string): boolean | undefined {
    return this.#isRight.get(word)
  }

  /** Looks up those of the words that are not known yet. */
  async learn(words: Iterable<string>): Promise<void> {
    const missing = [...new Set(words)].filter((word) => !this.#isRight.has(word))
    for (let at = 0; at < missing.length; at += mostWordsAtOnce) {
      const asked = missing.slice(at, at + mostWordsAtOnce)
      const unknown = new Set(await this.#lookUp(asked))
      for (const word of asked) this.#isRight.set(word, !unknown.has(word))
    }
    for (const word of this.#isRight.keys()) {
      if (this.#isRight.size <= mostRemembered) break
      this.#isRight.delete(word)
    }
  }
}

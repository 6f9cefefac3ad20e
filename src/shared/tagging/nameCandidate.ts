/** A run of words that may be a name, and what its mentions tell of it. */
export interface NameCandidate {
  stems: string[]
  surfaces: Map<string, number>
  count: number
  weight: number
  prominent: boolean
  inHeadline: boolean
  /** Mentions whose capital tells something. */
  told: number
  /** Mentions right after a title: "Ms Aldana". */
  titled: number
  /** Mentions before a plain word, as an adjective stands: "British ships". */
  adjectival: number
  /** Mentions behind a preposition, without an article. */
  placed: number
}

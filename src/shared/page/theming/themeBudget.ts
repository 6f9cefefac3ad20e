/** What templates may use for one page, all parts together. Counted, not timed: the same on every machine. */
export const pageLimits = {
  /** Elements of templates written, each turn of a loop among them. */
  steps: 50_000,
  /** Characters written by templates. */
  output: 1_000_000,
  /** Characters and list entries made by filters, ranges and assignments. */
  memory: 400_000,
  /** Blocks, snippets and parts inside each other. */
  depth: 40,
} as const

/** Counts what the templates of one page use. Every method throws an Error in plain words when it is too much. */
export interface ThemeBudget {
  step(count: number): void
  write(characters: number): void
  enter(): void
  leave(): void
}

export function createThemeBudget(): ThemeBudget {
  let steps = 0
  let output = 0
  let depth = 0
  return {
    step(count) {
      steps += count
      if (steps > pageLimits.steps) {
        throw new Error(`Templates may take ${pageLimits.steps} steps for a page; this one never ends.`)
      }
    },
    write(characters) {
      output += characters
      if (output > pageLimits.output) {
        throw new Error(`Templates may write ${pageLimits.output} characters for a page.`)
      }
    },
    enter() {
      depth++
      if (depth > pageLimits.depth) {
        throw new Error(`Snippets and blocks may stand ${pageLimits.depth} deep in each other.`)
      }
    },
    leave() {
      depth--
    },
  }
}

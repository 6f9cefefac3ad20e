import { systemErrorCode } from '../shared/errors'

/** Where a command's answers go: data to stdout and nothing else there; everything for people to stderr. */
export interface Output {
  /** One line of data. Answers once the reader has room for more. */
  line(text: string): Promise<void>
  json(value: unknown): Promise<void>
  /** One line for people. */
  note(text: string): void
  /** How far long work is: one line that is overwritten, on a terminal; else nothing. */
  progress(text: string): void
  /** All that was written has been handed over. */
  flush(): Promise<void>
}

/** How often the progress line changes at most, in milliseconds. */
const progressInterval = 100

export function createOutput(out: NodeJS.WriteStream, err: NodeJS.WriteStream): Output {
  let shown = 0
  let lastProgress = 0
  // A reader that has seen enough (`| head -1`) is no failure: what follows is not wanted any more.
  let readerIsGone = false
  const ignoreGoneReader = (error: Error): void => {
    if (systemErrorCode(error) !== 'EPIPE') throw error
    readerIsGone = true
  }
  out.on('error', ignoreGoneReader)
  err.on('error', ignoreGoneReader)

  function clearProgress(): void {
    if (shown === 0) return
    err.write(`\r${' '.repeat(shown)}\r`)
    shown = 0
  }

  async function line(text: string): Promise<void> {
    clearProgress()
    if (readerIsGone) return
    await new Promise<void>((resolve) => {
      out.write(`${text}\n`, () => resolve())
    })
  }

  return {
    line,
    json: (value) => line(JSON.stringify(value)),
    note(text) {
      clearProgress()
      err.write(`${text}\n`)
    },
    progress(text) {
      const now = Date.now()
      if (!err.isTTY || now - lastProgress < progressInterval) return
      lastProgress = now
      clearProgress()
      const fitting = text.slice(0, Math.max(20, (err.columns ?? 80) - 1))
      err.write(`\r${fitting}`)
      shown = fitting.length
    },
    async flush() {
      clearProgress()
      await Promise.all(
        [out, err].map((stream) => new Promise<void>((resolve) => stream.write('', () => resolve()))),
      )
    },
  }
}

/** What a terminal may be told: no control characters, which could move its cursor or set its title. */
export function forTerminal(text: string): string {
  return text.replace(/\p{Control}/gu, ' ')
}

/** A moment as data shows it: ISO 8601, UTC. Null stays null. */
export function isoTime(moment: number): string
export function isoTime(moment: number | null): string | null
export function isoTime(moment: number | null): string | null {
  return moment === null ? null : new Date(moment).toISOString()
}

export interface PauseOptions {
  /** How long nothing happens before it runs, in milliseconds. */
  pause: number
  /** How long after the first happening it runs at the latest, in milliseconds; never early when left out. */
  latest?: number
}

/**
 * Runs something once what keeps happening has paused. For what happens on every key: a happening only notes the time,
 * where setting a timer anew each time would cost more than what is waited for.
 */
export class Pause {
  readonly #run: () => void
  readonly #options: PauseOptions
  #timer: ReturnType<typeof setTimeout> | undefined
  /** When the timer goes off, when it should, and when the first happening was that has not been run for; by `performance.now()`. */
  #set = 0
  #due = 0
  #since: number | null = null

  constructor(run: () => void, options: PauseOptions) {
    this.#run = run
    this.#options = options
  }

  /** It has happened. @param pause another one than usual, in milliseconds */
  happened(pause = this.#options.pause): void {
    const now = performance.now()
    this.#since ??= now
    const { latest } = this.#options
    this.#due = latest === undefined ? now + pause : Math.min(now + pause, this.#since + latest)
    if (this.#timer !== undefined && this.#set <= this.#due) return
    this.#wait(now)
  }

  /** What has happened is not run for. */
  cancel(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#since = null
  }

  #wait(now: number): void {
    clearTimeout(this.#timer)
    this.#set = this.#due
    this.#timer = setTimeout(() => this.#goOff(), Math.max(0, this.#due - now))
  }

  #goOff(): void {
    const now = performance.now()
    // Timers may go off a fraction of a millisecond early.
    if (this.#due - now >= 1) {
      this.#wait(now)
      return
    }
    this.cancel()
    this.#run()
  }
}

import { describe, test } from 'vitest'

type Declare = (name: string, run: () => void | Promise<void>) => void

/**
 * For a test that the system, or the user it runs as, must allow: where it cannot run the output says so and why, so that
 * nobody takes it for passed.
 * @param why what is missing where it does not hold
 */
export function testOnlyWhere(holds: boolean, why: string): Declare {
  return holds ? test : skipping((name, run) => test.skip(name, run), why)
}

/** As `testOnlyWhere`, for a group of tests. */
export function describeOnlyWhere(holds: boolean, why: string): (name: string, run: () => void) => void {
  return holds ? describe : skipping((name, run) => describe.skip(name, () => void run()), why)
}

function skipping(skip: Declare, why: string): Declare {
  return (name, run) => {
    process.stderr.write(`NOT RUN: ${name}: ${why}\n`)
    skip(name, run)
  }
}

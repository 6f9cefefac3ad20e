import { defineConfig } from '@playwright/test'

/** Tests that say how long something takes: nothing else may run beside them. */
const timed = ['contents', 'palette', 'paste'].map((name) => `**/${name}.test.ts`)

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // One app on each display: two on one take the keyboard from each other.
  workers: process.env.GALLEY_TEST_DISPLAYS?.split(' ').length ?? 1,
  fullyParallel: false,
  projects: [
    { name: 'windows', testMatch: '**/*.test.ts', testIgnore: timed },
    { name: 'timed', testMatch: timed, workers: 1, dependencies: ['windows'] },
  ],
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: { trace: 'off', screenshot: 'off' },
})

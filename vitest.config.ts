import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { rendererVersionPlugin } from './scripts/rendererVersion.mjs'
import { searchScriptPlugin } from './scripts/searchScript.mjs'

// Runs under Electron as Node (scripts/unitTests.mjs): forked workers inherit that runtime, which is the one that
// better-sqlite3 is used with in the app.
export default defineConfig({
  plugins: [rendererVersionPlugin(), searchScriptPlugin()],
  test: {
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 20_000,
    // Pages are written with their real stylesheets.
    css: { include: [/\/page\/(theme|search)\//] },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: ['tests/e2e/**'],
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: { name: 'renderer', environment: 'happy-dom', include: ['src/renderer/**/*.test.tsx'] },
      },
    ],
  },
})

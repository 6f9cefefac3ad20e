/** Builds main, workers, command line, preload and renderer into out/. */
import { ensureBuildOrExit } from './ensureBuild.mjs'

const started = performance.now()
await ensureBuildOrExit({ force: true })
process.stderr.write(`Built into out/ in ${((performance.now() - started) / 1000).toFixed(1)} s\n`)

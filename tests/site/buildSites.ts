import { buildSites } from './builtSites'

// For tests that do not run where sites are made: builds both into the folder named.
await buildSites(process.argv[2] ?? '')

#!/usr/bin/env node
// `npm run bench` on a fresh machine: the packages and the pages first, then the benches under the pinned Node.
import { keptCompiled } from './kept-compiled.js'
import { ensureBuilt, ensureInstalled, nodeBinary, run } from './prepare.js'

await ensureInstalled()
await ensureBuilt()
run(nodeBinary(), ['bench/main.ts', ...process.argv.slice(2)], { env: keptCompiled() })

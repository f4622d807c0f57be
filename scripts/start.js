#!/usr/bin/env node
// `npm start` on a fresh machine: install what is missing, build what is stale, serve. Runs on Node 20 with nothing installed.
import { spawn } from 'node:child_process'
import { keptCompiled } from './kept-compiled.js'
import { ensureBuilt, ensureInstalled, nodeBinary, root } from './prepare.js'

await ensureInstalled()
await ensureBuilt()

const server = spawn(nodeBinary(), ['src/server.ts', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ...keptCompiled() },
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal))
server.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)))

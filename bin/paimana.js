#!/usr/bin/env node
// Plain JavaScript: it must run on the Node a machine happens to have, and find the one that the program needs.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { fileURLToPath } from 'node:url'
import { keptCompiled } from '../scripts/kept-compiled.js'

const root = new URL('../', import.meta.url)
const ownNode = fileURLToPath(new URL('node_modules/.bin/node', root))
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const runsTypeScript = major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18)

if (!existsSync(new URL('node_modules/commander', root))) {
  process.stderr.write(
    'paimana: its packages are not installed. Run "npm start" or "npm ci" once in the folder of the checkout.\n',
  )
  process.exitCode = 2
} else if (runsTypeScript) {
  Object.assign(process.env, keptCompiled())
  module.enableCompileCache(process.env.NODE_COMPILE_CACHE)
  const { main } = await import('../src/cli/main.ts')
  process.exitCode = await main(process.argv.slice(2))
} else if (existsSync(ownNode) && process.env.PAIMANA_STARTED_WITH === undefined) {
  startWith(ownNode)
} else {
  process.stderr.write(
    `paimana: Node ${process.versions.node} is too old (22.18 or newer is needed) and no newer one is installed beside it. Run "npm ci" in the folder of the checkout.\n`,
  )
  process.exitCode = 2
}

function startWith(node) {
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, PAIMANA_STARTED_WITH: process.versions.node },
  })
  // The terminal sends Ctrl-C to both; the child decides what it means. Other signals come here alone and are passed on.
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    process.stderr.write(`paimana: Node could not be started: ${error.message}\n`)
    process.exitCode = 2
  })
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1)
  })
}

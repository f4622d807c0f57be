#!/usr/bin/env node
// `npm test`: everything that must hold, with nothing prepared. Every step runs even when one before it has failed; the last
// line counts the tests of all of them. Runs on Node 20 with nothing installed.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureChromium } from './chromium.js'
import { startPostgres } from './postgres.js'
import { ensureBuilt, ensureInstalled, nodeBinary, root, say } from './prepare.js'
import { ensureR } from './r.js'
import { countTests, none, summary, total } from './test-counts.js'

const reports = mkdtempSync(join(tmpdir(), 'paimana-test-reports-'))
const passed = { ...none, passed: 1 }
const failed = { ...none, failed: 1 }

/** Runs a program to its end without holding up this process, which must hear Ctrl-C; true where it succeeded. */
function succeeds(program, args, environment = {}) {
  const path = `${join(root, 'node_modules', '.bin')}:${process.env.PATH}`
  const env = { ...process.env, PATH: path, ...environment }
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', env })
    const end = () => child.kill()
    process.once('exit', end)
    const done = (good) => {
      process.removeListener('exit', end)
      resolve(good)
    }
    child.once('error', (error) => {
      say(`${program} could not be started: ${error.message}`)
      done(false)
    })
    child.once('exit', (code) => done(code === 0))
  })
}

/** A step counts as what it returns; one that cannot be done counts as a failed test. */
async function step(name, task) {
  say(`${name} …`)
  const started = performance.now()
  const counts = await task().catch((error) => {
    say(`${name}: ${error.message}`)
    return failed
  })
  say(`${name}: ${summary(counts)} in ${Math.round((performance.now() - started) / 1000)} s`)
  return counts
}

const check = async (program, ...args) => ((await succeeds(program, args)) ? passed : failed)

async function vitest(config, environment) {
  const report = join(reports, `${config}.json`)
  const output = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const good = await succeeds('vitest', ['run', '--config', config, ...output], environment)
  return countTests(report, good)
}

/** Types of the pages' addresses are written before the types are checked. */
async function types() {
  const written = await succeeds('react-router', ['typegen'])
  return written ? check('tsc', '--noEmit') : failed
}

async function onBothDatabases() {
  say('starting a PostgreSQL of its own …')
  const { url, stop } = await startPostgres()
  try {
    const required = { PAIMANA_REQUIRE_POSTGRES: '1', PAIMANA_REQUIRE_R: '1' }
    return await vitest('vitest.config.ts', { PAIMANA_TEST_DATABASE_URL: url, ...required })
  } finally {
    await stop()
  }
}

async function allSteps() {
  await ensureInstalled()
  nodeBinary()
  return [
    await step('checking types', types),
    await step('checking style and the direction of imports', () => check('biome', 'check', '.')),
    await step('building the pages', () => ensureBuilt().then(() => passed)),
    await step('making R ready to compare with', async () => ensureR() ?? none),
    await step('testing, on both databases', onBothDatabases),
    await step('testing in a browser', async () => vitest('vitest.browser.config.ts', { CHROMIUM: ensureChromium() })),
  ]
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1))

const counts = await allSteps().catch((error) => {
  say(error.message)
  return [failed]
})
rmSync(reports, { recursive: true, force: true })
const all = total(counts)
console.log(summary(all))
process.exitCode = all.failed > 0 ? 1 : 0

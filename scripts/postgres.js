#!/usr/bin/env node
// A PostgreSQL of one's own for tests: the distribution's server, a fresh cluster in a temporary folder, a free loopback port.
// Runs on Node 20 with nothing installed. `node scripts/postgres.js` starts one, prints its address, and stops it on Ctrl-C.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const isRoot = process.getuid?.() === 0
const oldestVersion = 15
const sayOnTerminal = (text) => process.stderr.write(`paimana: ${text}\n`)

/**
 * Starts a cluster, installing the server where there is none. The cluster ends with `stop()`, with this process, and on
 * Ctrl-C; its folder is removed.
 * @param {(text: string) => void} [say] told what takes long
 * @returns {Promise<{ url: string, stop: () => void }>}
 */
export async function startPostgres(say = sayOnTerminal) {
  const bin = findServer() ?? installServer(say)
  const folder = mkdtempSync(join(tmpdir(), 'paimana-postgres-'))
  const data = join(folder, 'data')
  const log = join(folder, 'log')
  const stop = whateverHappens(() => {
    // Immediate, because nothing in it is worth a checkpoint.
    serverCommand(bin, 'pg_ctl', ['stop', '-w', '-m', 'immediate', '-D', data])
    rmSync(folder, { recursive: true, force: true })
  })
  try {
    if (isRoot)
      check(
        spawnSync('chown', [serverUser(), folder], { encoding: 'utf8' }),
        'give the cluster to an unprivileged user',
      )
    const init = ['-D', data, '-U', 'paimana', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']
    check(serverCommand(bin, 'initdb', init), 'make a database cluster')
    const port = await freePort()
    const settings = [`-p ${port}`, '-h 127.0.0.1', "-k ''", '-F', '-c max_connections=60']
    const started = serverCommand(bin, 'pg_ctl', ['start', '-w', '-D', data, '-l', log, '-o', settings.join(' ')])
    check(started, 'start the database cluster', () => (existsSync(log) ? readFileSync(log, 'utf8') : ''))
    return { url: `postgres://paimana@127.0.0.1:${port}/postgres`, stop }
  } catch (error) {
    stop()
    throw error
  }
}

/** Makes `end` happen once: when it is called, when this process exits, or when it is told to. */
function whateverHappens(end) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  let ended = false
  const once = () => {
    if (ended) return
    ended = true
    process.removeListener('exit', once)
    for (const signal of signals) process.removeListener(signal, onSignal)
    end()
  }
  const onSignal = (signal) => {
    once()
    process.kill(process.pid, signal)
  }
  process.on('exit', once)
  for (const signal of signals) process.on(signal, onSignal)
  return once
}

/** The server's programs refuse to run as root. */
const serverUser = () => (spawnSync('id', ['-u', 'postgres']).status === 0 ? 'postgres' : 'nobody')

function serverCommand(bin, program, args) {
  const path = join(bin, program)
  const [command, all] = isRoot ? ['runuser', ['-u', serverUser(), '--', path, ...args]] : [path, args]
  // A pipe would be inherited by the server and keep this call waiting for its end.
  const stdio = program === 'pg_ctl' ? 'ignore' : 'pipe'
  return spawnSync(command, all, { cwd: '/', encoding: 'utf8', stdio })
}

function check(done, what, more = () => '') {
  if (done.status === 0) return
  const why = done.error?.message || `${done.stderr ?? ''}${more()}`.trim() || `exit code ${done.status}`
  throw new Error(`Could not ${what}: ${why}`)
}

/** The folder with the server's programs, of the oldest version that will do; undefined where there is none. */
function findServer() {
  const debian = '/usr/lib/postgresql'
  const installed = existsSync(debian) ? readdirSync(debian).map(Number) : []
  const usable = installed.filter((version) => version >= oldestVersion).sort((a, b) => a - b)
  const folders = usable.map((version) => join(debian, String(version), 'bin'))
  for (const brew of ['/opt/homebrew/opt', '/usr/local/opt']) {
    for (let version = oldestVersion; version <= 18; version++) folders.push(join(brew, `postgresql@${version}`, 'bin'))
  }
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')))
}

function installServer(say) {
  const missing = 'The tests run on PostgreSQL too, and there is no server here.'
  if (process.platform === 'darwin') throw new Error(`${missing} Install one: brew install postgresql@${oldestVersion}`)
  if (spawnSync('apt-get', ['--version']).status !== 0) {
    throw new Error(
      `${missing} Install PostgreSQL ${oldestVersion} or newer, with its contrib modules, under /usr/lib/postgresql.`,
    )
  }
  if (!isRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) {
    throw new Error(`${missing} Installing it needs root; run this and try again: sudo apt-get install postgresql`)
  }
  say('installing PostgreSQL for the tests (once, about a minute) …')
  aptGet('update')
  aptGet('install', '--yes', '--no-install-recommends', 'postgresql')
  const found = findServer()
  if (found) return found
  throw new Error(`${missing} apt-get has installed one, but it is older than PostgreSQL ${oldestVersion}.`)
}

function aptGet(...args) {
  const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '--quiet', ...args]
  const [program = '', ...rest] = isRoot ? command : ['sudo', '-n', ...command]
  check(spawnSync(program, rest, { encoding: 'utf8' }), `run apt-get ${args[0]}`)
}

/** A port that nobody listens on at this moment. */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await startPostgres()
  console.log(url)
  sayOnTerminal('Ctrl-C stops it')
  setInterval(() => {}, 60_000)
}

// What `npm start` and `npm test` have in common: packages installed as the lock-file says, pages built from the sources as they are.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The pinned Node of the lock-file; the machine's own where its platform has no such package and it is new enough. */
export function nodeBinary() {
  const pinned = join(root, 'node_modules', '.bin', 'node')
  if (existsSync(pinned)) return pinned
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 22)) return process.execPath
  throw new Error(
    `Paimana needs Node 22.22 or newer to run. This is Node ${process.versions.node}, and no packaged Node exists for ` +
      `${process.platform}-${process.arch}: install Node 24 and run the command again.`,
  )
}

/** Runs a command with the pinned Node first on the path; throws with its name when it fails. */
export function run(command, args, options = {}) {
  const path = `${join(root, 'node_modules', '.bin')}:${process.env.PATH}`
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    ...options,
    env: { ...process.env, PATH: path, ...options.env },
  })
  if (done.error) throw new Error(`${command} could not be started: ${done.error.message}`)
  if (done.status !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${done.signal ?? `exit code ${done.status}`}`)
}

export function say(text) {
  process.stderr.write(`paimana: ${text}\n`)
}

const stamp = (name) => join(root, 'node_modules', `.paimana-${name}`)
const stamped = (name, value) => existsSync(stamp(name)) && readFileSync(stamp(name), 'utf8') === value

/** Installs exactly the lock-file's packages where they are not installed yet. */
export async function ensureInstalled() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  if (stamped('installed', lock)) return
  const packages = join(root, 'node_modules')
  if (lstatSync(packages, { throwIfNoEntry: false })?.isSymbolicLink())
    throw new Error(
      `${packages} is a link: installing would empty the folder that it leads to. Remove the link, or install there.`,
    )
  say('installing packages (once, about half a minute) …')
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  writeFileSync(stamp('installed'), lock)
}

/** Files whose change asks for a new build: sources of pages, their styles and configuration. */
function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* sources(path)
    else if (/\.(tsx?|css|js|json|woff2)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name)) yield path
  }
}

function sourcesFingerprint() {
  const hash = createHash('sha256')
  const files = [
    ...sources(join(root, 'src')),
    ...['vite.config.ts', 'react-router.config.ts', 'package-lock.json'].map((f) => join(root, f)),
  ]
  for (const file of files.sort()) {
    const { mtimeMs, size } = statSync(file)
    hash.update(`${relative(root, file)} ${mtimeMs} ${size}\n`)
  }
  return hash.digest('hex')
}

/** Builds the pages where the sources are newer than the last build. */
export async function ensureBuilt() {
  const fingerprint = sourcesFingerprint()
  if (existsSync(join(root, 'build', 'server', 'index.js')) && stamped('built', fingerprint)) return
  say('building the pages (once after every change, some seconds) …')
  mkdirSync(join(root, 'build'), { recursive: true })
  run('react-router', ['build'], { stdio: ['ignore', 'ignore', 'inherit'] })
  writeFileSync(stamp('built'), sourcesFingerprint())
}

// Programs that the tests need and npm does not have: taken from the distribution where apt-get is there, asked for by name elsewhere.
import { spawnSync } from 'node:child_process'

const isRoot = process.getuid?.() === 0

/**
 * Installs Debian's packages, as root or by a sudo that asks nothing.
 * @param {string[]} packages
 * @param {string} missing one sentence that says what is missing and what for
 * @returns {void}
 * @throws where there is no apt-get, no right to use it, or it fails: the message says what to run by hand
 */
export function installPackages(packages, missing) {
  if (spawnSync('apt-get', ['--version']).status !== 0) {
    throw new Error(`${missing} There is no apt-get to install ${packages.join(' ')} with: install it and try again.`)
  }
  if (!isRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) {
    throw new Error(`${missing} Installing needs root; run "sudo apt-get install ${packages.join(' ')}" and try again.`)
  }
  aptGet('update')
  aptGet('install', '--yes', '--no-install-recommends', ...packages)
}

function aptGet(...args) {
  const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '--quiet', ...args]
  const [program, ...rest] = isRoot ? command : ['sudo', '-n', ...command]
  const done = spawnSync(program, rest, { encoding: 'utf8' })
  if (done.status === 0) return
  throw new Error(`apt-get ${args[0]} failed: ${done.error?.message ?? done.stderr.trim()}`)
}

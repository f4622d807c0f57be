// A browser for the tests: the distribution's Chromium, or what CHROMIUM names. Runs on Node 20 with nothing installed.
import { existsSync } from 'node:fs'
import { installPackages } from './debian.js'
import { say } from './prepare.js'

const missing = 'The browser tests need Chromium or Chrome, and there is none here.'

const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * The path of a Chromium that can be run; installs Debian's where there is none.
 * @returns {string}
 * @throws with what is missing and how to get it
 */
export function ensureChromium() {
  const named = process.env.CHROMIUM
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`CHROMIUM names ${named}, and there is no such file. Name a Chromium or Chrome, or leave it unset.`)
  }
  const installed = known.find((path) => existsSync(path))
  if (installed) return installed
  if (process.platform === 'darwin') throw new Error(`${missing} Install one: brew install --cask chromium`)
  say('installing Chromium for the tests (once, about a minute) …')
  installPackages(['chromium'], missing)
  const found = known.find((path) => existsSync(path))
  if (found) return found
  throw new Error(`${missing} apt-get has installed it, but not as one of ${known.slice(0, 2).join(', ')}.`)
}

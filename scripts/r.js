// R for the tests: an independent implementation that statistics are compared with. Runs on Node 20 with nothing installed.
import { spawnSync } from 'node:child_process'
import { installPackages } from './debian.js'
import { say } from './prepare.js'

const PACKAGES = ['survey', 'MASS', 'sandwich', 'strucchange']

const missing = `Statistics are compared with R and its packages ${PACKAGES.join(', ')}, and they are not all here.`

const loaded = PACKAGES.map((name) => `library(${name})`).join(';')
const isThere = () => spawnSync('Rscript', ['-e', loaded], { stdio: 'ignore' }).status === 0

/**
 * Makes sure that R can be run with the packages that tests compare with; installs Debian's where it cannot.
 * @returns {undefined}
 * @throws with what is missing and how to get it
 */
export function ensureR() {
  if (isThere()) return
  if (process.platform === 'darwin')
    throw new Error(
      `${missing} Install them: brew install r, then in R: install.packages(c("${PACKAGES.join('", "')}"))`,
    )
  say('installing R for the tests (once, about a minute) …')
  installPackages(['r-base-core', ...PACKAGES.map((name) => `r-cran-${name.toLowerCase()}`)], missing)
  if (!isThere()) throw new Error(`${missing} apt-get has installed them, but Rscript does not load them.`)
}

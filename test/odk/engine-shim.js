// ODK's engine is built for browsers: it looks for these where it is imported.
import { createRequire } from 'node:module'
import { JSDOM } from 'jsdom'

globalThis.__dirname = '/'
globalThis.require = createRequire(import.meta.url)
const { window } = new JSDOM('')
for (const name of ['DOMParser', 'XMLSerializer', 'Node', 'Element', 'document', 'XMLDocument', 'Document']) {
  globalThis[name] = window[name]
}

// Its clock stands still at the moment that ours is told.
const moment = Date.parse(process.env.PAIMANA_ODK_NOW ?? '')
globalThis.Date = class extends Date {
  constructor(...given) {
    super(...(given.length > 0 ? given : [moment]))
  }
  static now() {
    return moment
  }
}

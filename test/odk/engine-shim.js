// ODK's engine is built for browsers: it looks for these where it is imported.
import { createRequire } from 'node:module'
import { JSDOM } from 'jsdom'

globalThis.__dirname = '/'
globalThis.require = createRequire(import.meta.url)
const { window } = new JSDOM('')
for (const name of ['DOMParser', 'XMLSerializer', 'Node', 'Element', 'document', 'XMLDocument', 'Document']) {
  globalThis[name] = window[name]
}

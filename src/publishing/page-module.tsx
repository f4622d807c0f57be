/**
 * A page that is better with a script says so in its route: `export const handle = pageModule(address)`, the address being that of a
 * module of its room, bundled for browsers (`import address from './x.browser.ts?worker&url'`). Everything else carries none,
 * and every page works without.
 */
import { createContext, useContext } from 'react'
import { useMatches } from 'react-router'
import { contentSecurityPolicy } from './headers.ts'

export interface PageModule {
  module: string
}

export const pageModule = (module: string): PageModule => ({ module })

const moduleIn = (handle: unknown): string[] =>
  typeof handle === 'object' && handle !== null && 'module' in handle ? [String(handle.module)] : []

/** The modules of the routes that make up a page, given what each exports as `handle`. */
export const modulesOf = (handles: readonly unknown[]): string[] => [...new Set(handles.flatMap(moduleIn))]

/**
 * Lets a browser run what carries this nonce, and that talk to the site; nothing else.
 * @param own of a page that has a policy of its own
 */
export const policyWithModules = (nonce: string, own: string | null = null) =>
  `${own ?? contentSecurityPolicy}; script-src 'nonce-${nonce}'; connect-src 'self'`

/** 128 random bits of this one answer, in base 64; empty on pages without a module. */
export const NonceContext = createContext('')

export function PageModules() {
  const nonce = useContext(NonceContext)
  const modules = modulesOf(useMatches().map(({ handle }) => handle))
  return modules.map((module) => <script key={module} type="module" src={module} nonce={nonce} />)
}

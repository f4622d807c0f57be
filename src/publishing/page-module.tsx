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
  /** The address of a service worker, as it was built, that shows the page when there is no network. */
  worker?: string
  /** Whether it makes do with one file of Latin letters: for phones on slow networks. */
  oneFace?: boolean
}

export const pageModule = (module: string, more: Omit<PageModule, 'module'> = {}): PageModule => ({ module, ...more })

const says = (handles: readonly unknown[], what: 'worker' | 'oneFace') =>
  handles.some((handle) => typeof handle === 'object' && handle !== null && what in handle)

/** Whether the routes that make up a page have a service worker. */
export const hasWorker = (handles: readonly unknown[]): boolean => says(handles, 'worker')

export const hasOneFace = (handles: readonly unknown[]): boolean => says(handles, 'oneFace')

const moduleIn = (handle: unknown): string[] =>
  typeof handle === 'object' && handle !== null && 'module' in handle ? [String(handle.module)] : []

/** The modules of the routes that make up a page, given what each exports as `handle`. */
export const modulesOf = (handles: readonly unknown[]): string[] => [...new Set(handles.flatMap(moduleIn))]

/**
 * Lets a browser run what carries this nonce, and that talk to the site; nothing else.
 * @param own of a page that has a policy of its own
 * @param worker whether it has a service worker, which comes from the site
 */
export const policyWithModules = (nonce: string, own: string | null = null, worker = false) =>
  `${own ?? contentSecurityPolicy}; script-src 'nonce-${nonce}'; connect-src 'self'${worker ? "; worker-src 'self'" : ''}`

/** 128 random bits of this one answer, in base 64; empty on pages without a module. */
export const NonceContext = createContext('')

export function PageModules() {
  const nonce = useContext(NonceContext)
  const modules = modulesOf(useMatches().map(({ handle }) => handle))
  return modules.map((module) => <script key={module} type="module" src={module} nonce={nonce} />)
}

import { createContext } from 'react-router'
import type { Site } from './site.ts'

/** How a page's loader finds the site: `context.get(siteContext)`. */
export const siteContext = createContext<Site>()

/** Set where a page broke because the database does not answer: the one failure that a page tells from all others. */
export const outageContext = createContext(false)

/** The network address a request comes from; empty where it is not known. */
export const addressContext = createContext<string>('')

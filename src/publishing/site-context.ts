import { createContext } from 'react-router'
import type { Site } from './site.ts'

/** How a page's loader finds the site: `context.get(siteContext)`. */
export const siteContext = createContext<Site>()

/** The network address a request comes from; empty where it is not known. */
export const addressContext = createContext<string>('')

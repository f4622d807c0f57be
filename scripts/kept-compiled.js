import { fileURLToPath } from 'node:url'

/**
 * What makes Node keep what it has compiled, for the next start and for the threads of this one: half of a short command's time. Beside
 * the packages, and not in a folder of all users.
 */
export const keptCompiled = () => ({
  NODE_COMPILE_CACHE:
    process.env.NODE_COMPILE_CACHE ?? fileURLToPath(new URL('../node_modules/.paimana-compiled', import.meta.url)),
})

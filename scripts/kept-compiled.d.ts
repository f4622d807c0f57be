/** What makes Node keep what it has compiled, for the next start and for the threads of this one. */
export function keptCompiled(): { NODE_COMPILE_CACHE: string }

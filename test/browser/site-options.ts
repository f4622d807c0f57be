import { fileURLToPath } from 'node:url'
import type { ServeOptions } from '#src/publishing/serve.ts'

/** The day on which all browser tests take place. */
export const today = '2026-11-21'

/** A site on loopback with the shipped workspaces, over a data folder. */
export function onThisMachine(dataDir: string): ServeOptions {
  return {
    root: fileURLToPath(new URL('../..', import.meta.url)),
    host: '127.0.0.1',
    port: 0,
    dataDir,
    databaseUrl: undefined,
    workspaces: 'workspaces',
    say: () => {},
    today: () => today,
  }
}

import { defineConfig } from 'vitest/config'

/** All tests but those in a browser, which `vitest.browser.config.ts` runs. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'workspaces/**/*.test.ts'],
    exclude: ['test/browser/**'],
    setupFiles: ['test/property-seed.ts', 'test/quick-passwords.ts'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // Files share a process, and in it databases: each leaves what it was given as it was.
    isolate: false,
    globalSetup: ['test/drop-databases.ts'],
    maxWorkers: 3,
  },
})

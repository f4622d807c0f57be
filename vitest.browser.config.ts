import { defineConfig } from 'vitest/config'

/** Tests of the built site in a browser. Each file has a server of its own, over a copy of one data folder loaded beforehand. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    globalSetup: ['test/browser/load-data.ts'],
    environment: 'node',
    testTimeout: 180_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 3,
  },
})

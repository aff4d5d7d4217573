import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{app,server,prisma,bin,bench}/**/*.test.{ts,tsx}'],
    globalSetup: ['prisma/vitest-database.ts'],
    setupFiles: ['prisma/vitest-setup.ts'],
    // the encoder is opened only by the tests that are about it
    env: { SCREENING_STAGES: 'first' },
    pool: 'forks',
    maxWorkers: 2,
    isolate: true,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    restoreMocks: true,
  },
})

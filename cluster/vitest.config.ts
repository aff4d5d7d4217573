import { defineConfig } from 'vitest/config'

/** Several processes, a Redis and a PostgreSQL, and what they must withstand: `npm run test:cluster`. */
export default defineConfig({
  test: { include: ['cluster/**/*.test.ts'], pool: 'forks', maxWorkers: 2, hookTimeout: 120_000 },
})

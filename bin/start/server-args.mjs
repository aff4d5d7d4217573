// @ts-check

/**
 * How Node runs the server, wherever it is started. By itself it lets its heap grow to several times of what is in use
 * before it looks what can go: with 24 GiB in the machine to 1.3 GiB under load, and less than 500 MiB so
 * (docs/performance.md). No limit is set that a busy place could run into.
 */
export const serverArgs = [
  '--optimize-for-size',
  '--max-semi-space-size=8',
  '--import',
  'tsx',
  'server/index.ts',
]

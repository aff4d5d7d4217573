import { pino } from 'pino'
import { logLevel } from './env.ts'
import { tellError } from './log-error.ts'

/** Logs carry ids and codes, never what a member wrote and never an address. */
export const log = pino({
  level: logLevel(),
  base: undefined,
  serializers: { err: (error: unknown) => tellError(error) },
  redact: ['req.headers.cookie', 'req.headers.authorization', '*.email', '*.body', '*.words'],
})

type Told = { type: string; code?: string; message?: string; stack?: string; cause?: Told }

/** Databases quote what they were given: their codes say what happened, and their messages stay away. */
const fromDatabase = (error: Error & { severity?: unknown }) =>
  /^Prisma|^DriverAdapter|^DatabaseError/.test(error.name) ||
  error.severity !== undefined ||
  /^DatabaseError$|^Prisma/.test(error.constructor.name)

const mail = /[^\s<>"'`,;:]+@[^\s<>"'`,;:]+/g
const address = /\b\d{1,3}(\.\d{1,3}){3}\b|\b[0-9a-f]{0,4}(:[0-9a-f]{0,4}){3,}(:\d+)?/gi
const quoted = /"[^"]*"?|`[^`]*`?|“[^”]*”?|(?<![a-z])'[^']*'?/gi

/** The first line of a message, without what anybody typed and without where anybody is. */
export const cleanMessage = (message: string) =>
  (message.split('\n').find((line) => line.trim()) ?? '')
    .replace(quoted, '…')
    .replace(mail, '[mail]')
    .replace(address, '[address]')
    .slice(0, 200)

const frames = (stack: string | undefined) =>
  stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .join('\n')

/** What the log may know of an error: what kind, where in the code, and nothing of what it was about. */
export const tellError = (error: unknown, depth = 2): Told => {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code, cause } = error as Error & { code?: unknown }
  const stack = frames(error.stack)
  return {
    type: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code: String(code).slice(0, 60) } : {}),
    ...(fromDatabase(error) ? {} : { message: cleanMessage(error.message) }),
    ...(stack ? { stack } : {}),
    ...(cause !== undefined && depth > 0 ? { cause: tellError(cause, depth - 1) } : {}),
  }
}

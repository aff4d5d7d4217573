import shape from './released.json' with { type: 'json' }

/** The type of each column; `?` where it may be empty, `=` where it has a value of its own. */
export type Shape = { tables: Record<string, Record<string, string>>; enums: Record<string, string[]> }

/** How the database of the last release looks, to the version that came with it. */
export const released = shape as Shape & { migration: string }

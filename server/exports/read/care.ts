import { exportEntries } from '#server/care-tools/pull-entries.ts'
import type { Part, Parts } from './part.ts'

const parsed = (body: string | null): Record<string, unknown> => {
  try {
    return JSON.parse(body ?? '{}') as Record<string, unknown>
  } catch {
    return { words: body }
  }
}

/** Opened for its owner alone, by the same way as under For me. */
const entries: Part = async (_, { viewer }) => {
  const all = await exportEntries(viewer as Parameters<typeof exportEntries>[0])
  return all.entries.map(({ kind, body, deliverOn, createdAt, updatedAt }) => ({
    kind,
    deliverOn,
    createdAt,
    updatedAt,
    holds: parsed(body),
  }))
}

export const careParts: Parts = { CareEntry: entries }

'use client'

import { useMemo } from 'react'
import type { CareKind } from '#server/care-tools/schema.ts'
import { type Bodies, readBody } from './bodies.ts'
import { useCare } from './care.tsx'

export type Entry<Kind extends CareKind> = {
  id: string
  body: Bodies[Kind]
  deliverOn: string | null
}

/** What is kept of one kind, the newest first. */
export const useEntries = <Kind extends CareKind>(kind: Kind): Entry<Kind>[] => {
  const { state } = useCare()
  return useMemo(
    () =>
      state.entries
        .filter((entry) => entry.kind === kind)
        .map(({ id, body, deliverOn }) => ({ id, deliverOn, body: readBody(kind, body ?? '{}') }))
        .toSorted((one, other) => other.body.at.localeCompare(one.body.at)),
    [state.entries, kind],
  )
}

/** Something the member chose about the tools, kept with the rest. */
export const useSetting = (name: string): [string | null, (value: string) => Promise<void>] => {
  const { store } = useCare()
  const found = useEntries('setting').find(({ body }) => body.name === name)
  const choose = (value: string) =>
    store.keep('setting', found?.id ?? crypto.randomUUID(), { at: new Date().toISOString(), name, value })
  return [found?.body.value ?? null, choose]
}

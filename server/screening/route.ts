import type { Label, Route, Screening } from './schema.ts'

const routes: Record<Label, Route> = {
  shaming: 'queue',
  hostile: 'queue',
  solicitation: 'queue',
  crisis: 'care',
  self_shame: 'leave',
  reported: 'leave',
  ok: 'leave',
}

/** Where a screened text goes: to the moderators, to care, or nowhere. */
export const routeOf = (screening: Pick<Screening, 'label'>): Route => routes[screening.label]

import { db } from '#server/db.ts'
import { cleanText } from '#server/plain-text.ts'
import { routeOf } from '#server/screening/route.ts'
import type { Posted } from './replay-texts.ts'

export type Line = {
  id: string
  said: string | null
  label: string
  severity: number | null
  route: string
  lane: string | null
  state: string
  ms: number
}
export type Outcome = { lines: Line[]; problems: string[] }

/** Looks every posted text up in the database, and every flagged one in the queue. */
export const checkReplay = async (posted: Posted[]): Promise<Outcome> => {
  const lines: Line[] = []
  const problems: string[] = []
  for (const one of posted) {
    const { id } = one.text
    if ('failed' in one) {
      problems.push(`${id}: the request failed: ${one.failed}`)
      continue
    }
    const line = await look(one, problems)
    if (line) lines.push(line)
  }
  return { lines, problems }
}

const look = async (one: Exclude<Posted, { failed: string }>, problems: string[]): Promise<Line | null> => {
  const { id, text, label } = one.text
  const post = await db.post.findUnique({
    where: { id: one.postId },
    include: { revisions: { include: { screenings: true } }, cases: { where: { state: { not: 'closed' } } } },
  })
  const revision = post?.revisions[0]
  if (!post || revision?.body !== cleanText(text)) {
    problems.push(`${id}: not found again in the database`)
    return null
  }
  const screening = revision.screenings[0]
  if (!screening) {
    problems.push(`${id}: not screened yet`)
    return null
  }
  const route = routeOf(screening)
  const lane = post.cases[0]?.lane ?? null
  if (route !== 'leave' && !lane) problems.push(`${id}: flagged but not in the queue`)
  const { label: found, severity } = screening
  return { id, said: label ?? null, label: found, severity, route, lane, state: post.state, ms: one.ms }
}

import type { Viewer } from '#server/auth/viewer.ts'
import { readHappenings } from './happenings.ts'
import { type NewsKind, newsStays } from './policy.ts'
import type { Happening } from './schema.ts'

const kinds = Object.keys(newsStays) as NewsKind[]
const isNews = (kind: string): kind is NewsKind => kind in newsStays
const longest = Math.max(...Object.values(newsStays))

/** The newest thing that happened to each case lately, as long as its card should say so. */
export const readNews = async (viewer: Viewer, caseId?: string): Promise<Map<string, Happening>> => {
  const now = Date.now()
  const lately = await readHappenings(viewer, {
    at: { gt: new Date(now - longest) },
    kind: { in: kinds },
    ...(caseId ? { caseId } : {}),
  })
  const newest = new Map(lately.map((one) => [one.caseId, one]))
  for (const [id, { kind, at }] of newest)
    if (!isNews(kind) || now - at.getTime() > newsStays[kind]) newest.delete(id)
  return newest
}

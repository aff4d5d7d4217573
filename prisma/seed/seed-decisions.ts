import { randomUUID } from 'node:crypto'
import type { Viewer } from '#server/auth/viewer.ts'
import { claimCase } from '#server/cases/claim-case.ts'
import { db } from '#server/db.ts'
import { decideCase } from '#server/decisions/decide-case.ts'
import type { People } from './people.ts'

const tab = 'seed-of-the-demo'

const casesOf = (lane: 'shaming' | 'hostility' | 'solicitation', take: number) =>
  db.case.findMany({
    where: { lane, state: 'open' },
    orderBy: { openedAt: 'asc' },
    take,
    include: {
      reports: true,
      post: { include: { thread: true, revisions: { include: { screenings: true } } } },
    },
  })
type Found = Awaited<ReturnType<typeof casesOf>>[number]

const houseRule = async (position: number) =>
  (await db.guideline.findFirstOrThrow({ where: { circleId: null, position } })).id

const spansOf = (found: Found) =>
  (found.post.revisions.at(-1)?.screenings[0]?.spans ?? []) as { start: number; end: number }[]

const labelOf = (found: Found) => found.post.revisions.at(-1)?.screenings[0]?.label

const base = async (moderator: Viewer, found: Found) => {
  const { token } = await claimCase(moderator, found.id, tab)
  return {
    caseId: found.id,
    tab,
    token,
    version: found.version,
    idempotencyKey: randomUUID(),
    insists: false,
  }
}

const notByModerator = (moderator: Viewer) => (found: Found) => found.post.authorId !== moderator.memberId

/** A few decisions of the past days, so that a moderator sees how it looks and an author what it is to hear. */
export const seedDecisions = async (people: People) => {
  const imani = people.get('imani')
  if (!imani) return
  const shaming = (await casesOf('shaming', 20)).filter(notByModerator(imani))
  const approved = shaming.find((found) => labelOf(found) === 'ok')
  const judging = shaming.filter((found) => labelOf(found) === 'shaming')
  const hidden = judging.find((found) => found.reports.length > 1)
  const asked = judging.find((found) => found !== hidden && found.post.state === 'published')
  if (approved) {
    const reason = 'Blunt, but nobody is judged here. It may stand.'
    await decideCase(imani, { ...(await base(imani, approved)), kind: 'approve', reason })
  }
  if (asked)
    await decideCase(imani, {
      ...(await base(imani, asked)),
      kind: 'ask_to_rephrase',
      reason: 'It judges the parent instead of saying what worried the writer.',
      guidelineId: await houseRule(1),
      note: 'I think there is real concern under this. Could you say what you are worried about, without the verdict? I would gladly put it back.',
      spans: spansOf(asked),
    })
  // The one that somebody could fairly ask us to look at again: firm, and perhaps too firm.
  if (hidden)
    await decideCase(imani, {
      ...(await base(imani, hidden)),
      kind: 'hide',
      reason: 'Several people read this as a judgement on parents who do it differently.',
      guidelineId: await houseRule(1),
      note: 'I read it three times and I can see it two ways. I have taken it out of view because two members were hurt by it.',
      spans: spansOf(hidden),
    })
}

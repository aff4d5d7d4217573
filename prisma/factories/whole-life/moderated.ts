import { askAgain } from '#server/appeals/ask-again.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { fileReport } from '#server/reports/file-report.ts'
import { decideAgainst } from '../decision.ts'
import { makeViewer } from '../member.ts'
import { makeReply } from '../thread.ts'
import type { Secrets } from './words.ts'

type Place = { circle: { id: string }; threadId: string; otherPostId: string; secrets: Secrets }

/** A decision about words of theirs, with all that follows, an appeal and its answers too. */
const decidedAbout = async (who: Viewer, other: Viewer, { circle, threadId, secrets }: Place) => {
  const { postId } = await makeReply(who, threadId, 'I would never do it like that myself.')
  await fileReport(other, { postId, reason: 'felt_judged', words: 'this stung' })
  const { id: caseId } = await db.case.findFirstOrThrow({ where: { postId } })
  const moderator = await makeViewer({ role: 'moderator' })
  const decisionId = await decideAgainst({ caseId, moderator, circle }, 'mute')
  await db.member.update({ where: { id: other.memberId }, data: { takesApologies: true } })
  await db.apology.create({
    data: { decisionId, fromId: who.memberId, toId: other.memberId, words: `Sorry for ${secrets.report}` },
  })
  const { appealId } = await askAgain(who, { decisionId, words: `Please, ${secrets.report} was a joke.` })
  await db.sanction.updateMany({ where: { memberId: who.memberId }, data: { liftedAt: new Date() } })
  return { decisionId, appealId, caseId, postId, moderator }
}

/** Somebody was worried about them: a card, a call, a contact. */
const worriedAbout = async (who: Viewer, other: Viewer, { threadId, secrets }: Place) => {
  const { postId } = await makeReply(who, threadId, 'I am so tired of all this today.')
  await fileReport(other, { postId, reason: 'worried_about_them', words: '' })
  const { id: caseId } = await db.case.findFirstOrThrow({ where: { postId, lane: 'support' } })
  const care = await makeViewer({ role: 'care' })
  await db.careCard.create({
    data: {
      caseId,
      toId: who.memberId,
      sentById: care.memberId,
      words: 'Thinking of you.',
      region: 'US',
      lines: [],
      windowEnd: new Date(Date.now() + 86_400_000),
    },
  })
  await db.emergencyContact.create({
    data: { caseId, service: 'ambulance', words: `They said ${secrets.report}`, proposedById: care.memberId },
  })
  return { supportCaseId: caseId, care }
}

/** What moderators had to do with somebody. */
export const beModerated = async (who: Viewer, other: Viewer, place: Place) => {
  await fileReport(who, {
    postId: place.otherPostId,
    reason: 'other',
    words: `about ${place.secrets.report}`,
  })
  const decided = await decidedAbout(who, other, place)
  return { ...decided, ...(await worriedAbout(who, other, place)) }
}

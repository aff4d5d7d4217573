import { randomUUID } from 'node:crypto'
import { saySorry } from '#server/apologies/say-sorry.ts'
import { askAgain } from '#server/appeals/ask-again.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { keepDraft } from '#server/drafts/keep-draft.ts'
import { updateSettings } from '#server/members/update-settings.ts'
import { editPost } from '#server/posts/edit-post.ts'
import { postReply } from '#server/posts/post-reply.ts'
import { sayMeToo } from '#server/posts/say-me-too.ts'
import { fileReport } from '#server/reports/file-report.ts'
import { savePost } from '#server/saved/save-post.ts'
import { makeHiddenReply, makeHiddenThread } from './apart.ts'
import { guidelineOf } from './case.ts'
import { makeCircle, putInCircle } from './circle.ts'
import { decideAgainst } from './decision.ts'
import { signIn } from './live.ts'
import { makeViewer } from './member.ts'
import { makeReply, makeScene, makeThread } from './thread.ts'

export const aliasHere = 'Quaggathorn'
const aliasElsewhere = 'Zanzibarwort'

const rename = async (threadId: string, { memberId }: Viewer, name: string) => {
  const alias = await db.alias.findFirstOrThrow({ where: { threadId, memberId } })
  await db.alias.update({ where: { id: alias.id }, data: { name } })
  return alias.id
}

/** Another place, where the same person has another alias. Nobody of the scene is in it. */
const writeElsewhere = async (writer: Viewer) => {
  const [circle, starter] = [await makeCircle(), await makeViewer()]
  for (const { memberId } of [writer, starter]) await putInCircle(circle.id, memberId)
  const { threadId } = await makeThread(starter, circle.id)
  await makeHiddenReply(writer, threadId)
  return rename(threadId, writer, aliasElsewhere)
}

const keepUnfinished = (writer: Viewer, threadId: string) =>
  keepDraft(writer, {
    place: `thread:${threadId}`,
    title: '',
    words: 'half a thought about xylographs',
    details: { anonymous: true },
    key: randomUUID(),
    seen: [],
    revision: randomUUID(),
    device: randomUUID(),
  })

/** What moderators come to know of it: an open case, one about care, a sorry, and an appeal. */
const bringToModerators = async (
  writer: Viewer,
  { author, circle, threadId }: Awaited<ReturnType<typeof makeScene>>,
  postId: string,
) => {
  const moderator = await makeViewer({ role: 'moderator' })
  await updateSettings(author, { takesApologies: true })
  const caseFor = async (id: string, reason: 'felt_judged' | 'worried_about_them') => {
    await fileReport(author, { postId: id, reason, words: 'this stung' })
    return (await db.case.findFirstOrThrow({ where: { postId: id }, orderBy: { openedAt: 'desc' } })).id
  }
  const another = async (words: string) => (await makeHiddenReply(writer, threadId, words)).postId
  const judged = async (words: string, kind: 'ask_to_rephrase' | 'hide') => {
    const found = await caseFor(await another(words), 'felt_judged')
    return { caseId: found, decisionId: await decideAgainst({ caseId: found, moderator, circle }, kind) }
  }
  const caseId = await caseFor(postId, 'felt_judged')
  const supportCaseId = await caseFor(await another('I am so tired of it all.'), 'worried_about_them')
  const asked = await judged('I did it quite differently with mine.', 'ask_to_rephrase')
  await saySorry(writer, { decisionId: asked.decisionId, words: 'I am sorry. I was tired.', insists: false })
  const hidden = await judged('I would never do it like that with mine.', 'hide')
  await askAgain(writer, { decisionId: hidden.decisionId, words: 'I meant it kindly.' })
  const appeal = await db.appeal.findUniqueOrThrow({ where: { decisionId: hidden.decisionId } })
  return { moderator, caseId, supportCaseId, asked, hidden, appealCaseId: appeal.caseId }
}

/**
 * Somebody who does everything there is to do in a circle without their name, and nothing with it; with what
 * would give them away, were it seen anywhere.
 */
export const makeHiddenWriter = async () => {
  const writer = await makeViewer({ displayName: 'Vexley Quillon', email: 'vexley@hidden.example' })
  const scene = await makeScene()
  const { author, circle, threadId } = scene
  const { id: membershipId } = await putInCircle(circle.id, writer.memberId)
  const { sessionId } = await signIn(writer)
  await db.session.update({ where: { id: sessionId }, data: { device: 'Fairphone of Vexley' } })
  const elsewhereId = await writeElsewhere(writer)

  const { postId } = await postReply(writer, {
    threadId,
    body: 'It was marmalade on everything, and I laughed.',
    anonymous: true,
    quotesId: scene.postId,
    idempotencyKey: randomUUID(),
    hint: undefined,
  })
  await rename(threadId, writer, aliasHere)
  await editPost(writer, {
    postId,
    body: 'It was marmalade on everything, and I laughed a lot.',
    revision: 1,
  })
  await sayMeToo(writer, scene.postId)
  const begun = await makeHiddenThread(writer, circle.id, { title: 'Marmalade again', body: 'And I cried.' })
  await makeReply(author, begun.threadId, 'me too')
  const called = `@${aliasHere}, a parent: thank you for the marmalade`
  const { postId: answerId } = await makeReply(author, threadId, called)
  await makeHiddenReply(writer, threadId, `@${author.displayName} you are welcome`)
  await savePost(author, postId)
  await keepUnfinished(writer, threadId)
  const brought = await bringToModerators(writer, scene, postId)

  const markers = [
    writer.memberId,
    membershipId,
    sessionId,
    elsewhereId,
    'vexley',
    'quillon',
    'fairphone',
    aliasElsewhere,
    'xylograph',
  ]
  const guidelineId = await guidelineOf(circle.id)
  return { ...scene, writer, postId, answerId, begun, ...brought, guidelineId, markers }
}
export type HiddenWriter = Awaited<ReturnType<typeof makeHiddenWriter>>

/** Those of the markers that can be read in something that left the server. */
export const seenIn = ({ markers }: Pick<HiddenWriter, 'markers'>, payload: unknown) => {
  const text = (typeof payload === 'string' ? payload : (JSON.stringify(payload) ?? '')).toLowerCase()
  return markers.filter((marker) => text.includes(marker.toLowerCase()))
}

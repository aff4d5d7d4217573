import { db } from '#server/db.ts'
import { makeHiddenReply } from './apart.ts'
import { makeMember, viewerOf } from './member.ts'
import { meetAll, tracksOf } from './whole-life/company.ts'
import { beModerated } from './whole-life/moderated.ts'
import { serveAll } from './whole-life/staff.ts'
import { secretsOf, writeAll } from './whole-life/words.ts'

let lives = 0

const aliasOf = async (postId: string) =>
  (await db.post.findUniqueOrThrow({ where: { id: postId } })).aliasId ?? ''

/** Somebody who has done everything that can be done here, in every table in which a person can stand. */
export const makeWholeLife = async () => {
  lives += 1
  const name = `Zibbelwurz ${lives}`
  const who = viewerOf(await makeMember({ displayName: name, email: `zibbel.${lives}@wurz.example` }))
  const other = viewerOf(await makeMember())
  await db.member.update({ where: { id: who.memberId }, data: { signsAs: `Wurzzibbel ${lives}` } })
  const secrets = secretsOf(lives)
  const words = await writeAll(who, other, secrets)
  const theirs = await makeHiddenReply(other, words.own.threadId, 'I was there too.')
  const place = {
    circleId: words.circle.id,
    aliasId: await aliasOf(words.hidden.postId),
    otherAliasId: await aliasOf(theirs.postId),
    postId: words.hidden.postId,
  }
  const met = await meetAll(who, other, place)
  const { threadId } = words.theirs
  const about = { circle: words.circle, threadId, otherPostId: words.answer.postId, secrets }
  const moderated = await beModerated(who, other, about)
  const served = await serveAll(who)
  const marks = { name, signature: `Wurzzibbel ${lives}`, secrets, tracks: tracksOf(met.email) }
  return { who, other, ...marks, ...words, ...met, moderated, served }
}

export type WholeLife = Awaited<ReturnType<typeof makeWholeLife>>

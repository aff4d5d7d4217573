import { randomBytes, randomUUID } from 'node:crypto'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import { transaction } from '#server/transaction.ts'
import { makeViewer } from '../member.ts'

/** What lies about of somebody who was here today: where they came from, and where mail and push reach them. */
export const tracksOf = (email: string) => ({
  address: `203.0.113.${[...email].reduce((sum, sign) => sum + sign.charCodeAt(0), 0) % 200}`,
  endpoint: `https://push.example/zugvogel/${Buffer.from(email).toString('hex')}`,
})

const later = () => new Date(Date.now() + 3_600_000)
const hash = () => randomBytes(32).toString('hex')

const putKeys = async (memberId: string, email: string) => {
  const session = await db.session.create({
    data: { memberId, tokenHash: hash(), device: 'Firefox on a phone', expiresAt: later() },
  })
  await db.account.create({
    data: { memberId, provider: 'google', providerAccountId: randomUUID(), type: 'oauth' },
  })
  await db.verificationToken.create({ data: { identifier: email, tokenHash: hash(), expiresAt: later() } })
  await db.passkey.create({
    data: {
      memberId,
      credentialId: randomUUID(),
      publicKey: randomBytes(32),
      transports: ['internal'],
      name: 'My phone',
      synced: false,
      backedUp: false,
    },
  })
  await db.familiarMember.create({
    data: { member: { connect: { id: memberId } }, door: { create: { mark: hash(), expiresAt: later() } } },
  })
  await db.formerAddress.create({ data: { memberId, mark: hash(), expiresAt: later() } })
  await db.codeApp.create({
    data: { memberId, keyId: 'a', sealed: Buffer.from('sealed'), confirmedAt: new Date() },
  })
  await db.recoveryCode.create({ data: { memberId, codeHash: hash() } })
  await db.addressChange.create({
    data: { memberId, email, before: `old-${email}`, codeHash: hash(), expiresAt: later(), waits: false },
  })
  await db.passkeyAsk.create({ data: { memberId, challengeHash: hash(), expiresAt: later() } })
  await db.pushSubscription.create({
    data: { memberId, endpoint: tracksOf(email).endpoint, p256dh: 'p', auth: 'a', sessionId: session.id },
  })
  return session
}

const putNotices = async (memberId: string, email: string) => {
  await db.noticeSettings.upsert({ where: { memberId }, create: { memberId }, update: {} })
  const { id } = await db.notification.create({ data: { memberId, kind: 'letter' } })
  await db.delivery.create({
    data: { memberId, notificationId: id, channel: 'mail', dueAt: later() },
  })
  await db.digest.create({ data: { memberId, period: '2026-11-21' } })
  await db.demoMail.create({ data: { to: email, subject: 'Hello', text: `For ${email}` } })
  for (const key of [
    `mutation:${memberId}`,
    `sign-in-mail:${email}`,
    `sign-in-address:${tracksOf(email).address}`,
  ])
    await db.rateLimit.create({ data: { key, points: 1, expire: BigInt(Date.now() + 60_000) } })
  await transaction((tx) =>
    enqueue(tx, 'deliver', { memberId, channel: 'mail' }, later(), `deliver ${memberId} mail`),
  )
  const made = await db.accountExport.create({ data: { memberId } })
  await db.accountExportPart.create({ data: { exportId: made.id, position: 0, sealed: randomBytes(8) } })
}

const putPairs = async (who: Viewer, other: Viewer, circleId: string) => {
  const { memberId } = who
  await db.buddyWish.create({ data: { memberId, circleId } })
  for (const with_ of [other, await makeViewer()]) {
    const [firstId = '', secondId = ''] = [memberId, with_.memberId].sort()
    await db.buddyPair.create({ data: { firstId, secondId, state: 'ended', endedAt: new Date() } })
  }
}

/** Who they are apart from, both ways, by name and by alias. */
const putApart = async ({ memberId }: Viewer, aliasId: string, otherAliasId: string) => {
  const [one, two, three] = await Promise.all([makeViewer(), makeViewer(), makeViewer()])
  await db.block.create({ data: { blockerId: memberId, blockedId: one.memberId } })
  await db.block.create({ data: { blockerId: two.memberId, blockedId: memberId } })
  await db.mute.create({ data: { memberId, kind: 'word', phrase: 'holidays' } })
  await db.mute.create({ data: { memberId: three.memberId, kind: 'person', mutedId: memberId } })
  await db.aliasAway.create({ data: { aliasId: otherAliasId, memberId, reason: 'block' } })
  await db.aliasAway.create({ data: { aliasId, memberId: two.memberId, reason: 'carried' } })
  return { blocker: two, blocked: one, muter: three }
}

type Place = { circleId: string; aliasId: string; otherAliasId: string; postId: string }

/** All that is about a person beside their words. */
export const meetAll = async (who: Viewer, other: Viewer, place: Place) => {
  const { memberId } = who
  const { email } = await db.member.findUniqueOrThrow({ where: { id: memberId } })
  const session = await putKeys(memberId, email)
  await putNotices(memberId, email)
  await putPairs(who, other, place.circleId)
  const apart = await putApart(who, place.aliasId, place.otherAliasId)
  const { circleId } = place
  await db.invite.create({
    data: { circleId, tokenHash: hash(), createdById: memberId, expiresAt: later() },
  })
  await db.circleWord.create({ data: { circleId, phrase: 'screens', addedById: memberId } })
  const prompt = await db.prompt.create({
    data: {
      circleId,
      writtenById: memberId,
      title: 'This week',
      body: 'What was good enough?',
      intent: 'win',
      wish: 'me_too_welcome',
      weekday: 1,
      time: '08:00',
      timeZone: 'UTC',
      startsOn: new Date('2026-11-02'),
      nextAt: later(),
    },
  })
  await db.promptAway.create({ data: { memberId, promptId: prompt.id } })
  await db.reveal.create({
    data: {
      aliasId: place.aliasId,
      postId: place.postId,
      memberId,
      byId: other.memberId,
      signedAs: 'Mo',
      reason: 'Somebody worried.',
    },
  })
  return { email, session, ...apart }
}

import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeAuthenticator } from '#prisma/factories/authenticator.ts'
import { openPostOffice } from '#prisma/factories/post-office.ts'
import { makeReply, makeScene } from '#prisma/factories/thread.ts'
import { NotificationKind } from '#prisma/generated/enums.ts'
import { db } from '#server/db.ts'
import { pause } from '#server/members/pause.ts'
import { groupOf } from '#server/notifications/notice-group.ts'
import { addPasskey } from '#server/passkeys/add-passkey.ts'
import { askToAdd } from '#server/passkeys/ask-to-add.ts'
import { mailPasskey } from '#server/passkeys/mail-passkey.ts'
import { relyingParty } from '#server/passkeys/relying-party.ts'
import { sayMeToo } from '#server/posts/say-me-too.ts'
import { deliver } from './deliver.ts'
import { ownerSelect, type Turn, whyNot } from './look-again.ts'
import { presets } from './schema.ts'
import { saveSettings } from './settings.ts'

let office: Awaited<ReturnType<typeof openPostOffice>>
beforeAll(async () => {
  office = await openPostOffice()
  Object.assign(process.env, { SMTP_URL: office.url })
})
afterAll(() => office.close())

const onPause = async () => {
  const scene = await makeScene()
  await saveSettings(scene.author, presets.everything)
  await pause(scene.author)
  const owner = await db.member.findUniqueOrThrow({
    where: { id: scene.author.memberId },
    select: ownerSelect,
  })
  return { ...scene, owner }
}

test('of every kind of notice there is, only care reaches somebody on a pause', async () => {
  const { owner } = await onPause()
  const everything = { ...owner, noticeSettings: owner.noticeSettings }
  for (const channel of ['mail', 'push'] as const)
    for (const kind of Object.values(NotificationKind)) {
      if (groupOf(kind) === 'care') continue
      const turn = { channel, notification: { kind, readAt: null } } as unknown as Turn
      const why = await whyNot(everything, turn, new Date())
      expect({ kind, channel, why }).toEqual({
        kind,
        channel,
        why: expect.stringMatching(/paused|not wanted/),
      })
    }
})

test('answers and me-toos send nothing, however long it lasts; a new way in is told', async () => {
  const { author, reader, threadId, postId, owner } = await onPause()
  await makeReply(reader, threadId)
  await sayMeToo(reader, postId)
  for (const days of [1, 30, 300])
    for (const channel of ['mail', 'push'] as const)
      await deliver({ memberId: author.memberId, channel }, new Date(Date.now() + days * 86_400_000))
  expect(office.to(owner.email)).toEqual([])
  const { origin, id: rpId } = relyingParty()
  const response = makeAuthenticator({ origin, rpId }).make(await askToAdd(author))
  await addPasskey(author, { name: 'Phone', response })
  await mailPasskey({ memberId: author.memberId })
  expect(office.to(owner.email).map(({ subject }) => subject)).toEqual(['A new way to sign in'])
})

import { describe, expect, it } from 'vitest'
import { makeCircle, putInCircle } from '#prisma/factories/circle.ts'
import { makeHost } from '#prisma/factories/host.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { db } from '#server/db.ts'
import { pacing } from '#server/pacing/policy.ts'
import { changeSetting } from '#server/settings/change-setting.ts'
import {
  acceptInvite,
  createInvite,
  listInvites,
  listYourInvites,
  previewInvite,
  revokeInvite,
} from './invite.ts'
import { showCircle } from './queries.ts'

const gone = expect.objectContaining({ code: 'NOT_FOUND' })

const invited = async () => {
  const [circle, host, guest] = await Promise.all([
    makeCircle({ joinPolicy: 'invite' }),
    makeViewer(),
    makeViewer(),
  ])
  await putInCircle(circle.id, host.memberId, { role: 'host' })
  return { circle, host, guest, invite: await createInvite(host, circle.id) }
}

it('opens an invite circle for who holds the link, and counts each person once', async () => {
  const { circle, guest, invite } = await invited()
  expect(await previewInvite(invite.token)).toMatchObject({ slug: circle.slug })
  await acceptInvite(guest, invite.token)
  await acceptInvite(guest, invite.token)
  expect(await db.invite.findUnique({ where: { id: invite.inviteId } })).toMatchObject({ uses: 1 })
  const where = { circleId: circle.id, memberId: guest.memberId, state: 'active' as const }
  expect(await db.membership.count({ where })).toBe(1)
})

it('keeps no token, and ends with the link', async () => {
  const { host, guest, invite } = await invited()
  const row = await db.invite.findUniqueOrThrow({ where: { id: invite.inviteId } })
  expect(JSON.stringify(row)).not.toContain(invite.token)
  await expect(acceptInvite(guest, `${invite.token}x`)).rejects.toEqual(gone)
  await revokeInvite(host, invite.inviteId)
  await expect(acceptInvite(guest, invite.token)).rejects.toEqual(gone)
})

it('has an end date, and is made by hosts alone', async () => {
  const { circle, guest, invite } = await invited()
  await db.invite.update({ where: { id: invite.inviteId }, data: { expiresAt: new Date(Date.now() - 1000) } })
  await expect(previewInvite(invite.token)).rejects.toEqual(gone)
  await expect(createInvite(guest, circle.id)).rejects.toEqual(expect.objectContaining({ code: 'FORBIDDEN' }))
})

it('makes ten links a day, and lets no more in by one than it has room for', async () => {
  const circle = await makeCircle()
  const host = await makeHost(circle.id)
  for (let n = 0; n < pacing.invitesADay; n += 1) await createInvite(host, circle.id)
  await expect(createInvite(host, circle.id)).rejects.toMatchObject({
    code: 'RATE_LIMITED',
    reason: expect.stringContaining('tomorrow you can make more'),
  })
  await db.invite.updateMany({ data: { createdAt: new Date(Date.now() - 2 * 86_400_000) } })
  const { token, inviteId } = await createInvite(host, circle.id)
  await db.invite.update({ where: { id: inviteId }, data: { uses: pacing.invitedByOne - 1 } })
  const guests = await Promise.all([makeViewer(), makeViewer(), makeViewer()])
  const came = await Promise.allSettled(guests.map((guest) => acceptInvite(guest, token)))
  expect(came.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

it('is made by admins alone where they kept it to themselves; links that are out stay good', async () => {
  const { circle, host, guest, invite } = await invited()
  const admin = await makeViewer({ role: 'admin' })
  await changeSetting(admin, { key: 'invitesBy', value: 'admins', version: 0, reason: null })
  await expect(createInvite(host, circle.id)).rejects.toMatchObject({
    code: 'FORBIDDEN',
    reason: expect.stringContaining('You can ask them for one'),
  })
  expect(await listInvites(host, circle.id)).toMatchObject({ mayMake: false, invites: [{ uses: 0 }] })
  expect(await listInvites(admin, circle.id)).toMatchObject({ mayMake: true })
  expect(await createInvite(admin, circle.id)).toMatchObject({ token: expect.any(String) })
  await acceptInvite(guest, invite.token)
})

describe('where members invite', () => {
  const letMembers = async () =>
    changeSetting(await makeViewer({ role: 'admin' }), {
      key: 'invitesBy',
      value: 'members',
      version: await db.settingChange.count({ where: { key: 'invitesBy' } }),
      reason: null,
    })
  const openScene = async () => {
    const [circle, member, other] = [await makeCircle(), await makeViewer(), await makeViewer()]
    for (const { memberId } of [member, other]) await putInCircle(circle.id, memberId)
    return { circle, member, other }
  }
  const refused = (code: string) => expect.objectContaining({ code })

  it('they do so for an open circle, three times a day, and see and end their own links alone', async () => {
    const { circle, member, other } = await openScene()
    await expect(createInvite(member, circle.id)).rejects.toEqual(refused('FORBIDDEN'))
    await letMembers()
    expect((await showCircle(member, circle.slug)).membersInvite).toBe(true)
    const { token, inviteId } = await createInvite(member, circle.id)
    const guest = await makeViewer()
    await acceptInvite(guest, token)
    expect(await listYourInvites(member, circle.id)).toMatchObject({ mayMake: true, invites: [{ uses: 1 }] })
    expect(await listYourInvites(other, circle.id)).toMatchObject({ mayMake: true, invites: [] })
    await expect(revokeInvite(other, inviteId)).rejects.toEqual(refused('FORBIDDEN'))
    await revokeInvite(member, inviteId)
    await expect(previewInvite(token)).rejects.toEqual(gone)
    for (let more = 0; more < 2; more += 1) await createInvite(member, circle.id)
    await expect(createInvite(member, circle.id)).rejects.toEqual(refused('RATE_LIMITED'))
  })

  it('nobody does so for a circle with a door, from outside, or on their first day', async () => {
    await letMembers()
    const { circle } = await openScene()
    const [newcomer, outsider, inside] = [
      await makeViewer({ daysHere: 0 }),
      await makeViewer(),
      await makeViewer(),
    ]
    await putInCircle(circle.id, newcomer.memberId)
    for (const one of [newcomer, outsider])
      await expect(createInvite(one, circle.id)).rejects.toEqual(refused('FORBIDDEN'))
    await expect(listYourInvites(outsider, circle.id)).rejects.toEqual(gone)
    for (const joinPolicy of ['request', 'invite'] as const) {
      const { id, slug } = await makeCircle({ joinPolicy })
      await putInCircle(id, inside.memberId)
      await expect(createInvite(inside, id)).rejects.toEqual(refused('FORBIDDEN'))
      expect((await showCircle(inside, slug)).membersInvite).toBe(false)
    }
  })

  it('what they gave out opens no door that was closed meanwhile; what hosts gave out does', async () => {
    await letMembers()
    const { circle, member } = await openScene()
    const host = await makeHost(circle.id)
    const [theirs, ours] = [await createInvite(member, circle.id), await createInvite(host, circle.id)]
    await db.circle.update({ where: { id: circle.id }, data: { joinPolicy: 'invite' } })
    await expect(acceptInvite(await makeViewer(), theirs.token)).rejects.toEqual(gone)
    await expect(previewInvite(theirs.token)).rejects.toEqual(gone)
    await acceptInvite(await makeViewer(), ours.token)
  })
})

import { expect, it } from 'vitest'
import { makeCircle, putInCircle } from '#prisma/factories/circle.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { db } from '#server/db.ts'
import { decideRequest, removeMember } from './decide-request.ts'
import { listRequests } from './host-queries.ts'
import { joinCircle } from './join-circle.ts'
import { leaveCircle } from './leave-circle.ts'

const refused = (code: string) => expect.objectContaining({ code })

const withHost = async (wanted: Parameters<typeof makeCircle>[0]) => {
  const [circle, host, member] = await Promise.all([makeCircle(wanted), makeViewer(), makeViewer()])
  await putInCircle(circle.id, host.memberId, { role: 'host' })
  return { circle, host, member }
}

it('opens an open circle at once, and only once', async () => {
  const { circle, member } = await withHost({ joinPolicy: 'open' })
  await Promise.allSettled(Array.from({ length: 5 }, () => joinCircle(member, { circleId: circle.id })))
  expect(await joinCircle(member, { circleId: circle.id })).toEqual({ state: 'active', role: 'member' })
  expect(await db.membership.count({ where: { circleId: circle.id, memberId: member.memberId } })).toBe(1)
})

it('asks one question, and lets a host turn the answer around either way', async () => {
  const { circle, host, member } = await withHost({ joinPolicy: 'request' })
  await expect(joinCircle(member, { circleId: circle.id })).rejects.toEqual(refused('INVALID'))
  await expect(joinCircle(member, { circleId: circle.id, answer: 'a quiet place' })).resolves.toMatchObject({
    state: 'pending',
  })
  const [request] = await listRequests(host, circle.id)
  expect(request).toMatchObject({ answer: 'a quiet place', state: 'pending' })
  const membershipId = request?.membershipId ?? ''
  await expect(decideRequest(member, { membershipId, accept: true })).rejects.toEqual(refused('FORBIDDEN'))
  for (const accept of [false, true, false, true]) {
    const { state } = await decideRequest(host, { membershipId, accept })
    expect(state).toBe(accept ? 'active' : 'declined')
  }
  const told = await db.notification.count({
    where: { memberId: member.memberId, kind: 'membership_decided' },
  })
  expect(told).toBe(4)
})

it('keeps an invite circle shut, and a removed member out', async () => {
  const shut = await withHost({ joinPolicy: 'invite' })
  await expect(joinCircle(shut.member, { circleId: shut.circle.id })).rejects.toEqual(refused('FORBIDDEN'))
  const open = await withHost({ joinPolicy: 'open' })
  await joinCircle(open.member, { circleId: open.circle.id })
  const where = { circleId_memberId: { circleId: open.circle.id, memberId: open.member.memberId } }
  const { id } = await db.membership.findUniqueOrThrow({ where })
  await expect(removeMember(open.member, id)).rejects.toEqual(refused('FORBIDDEN'))
  await removeMember(open.host, id)
  await expect(joinCircle(open.member, { circleId: open.circle.id })).rejects.toEqual(refused('FORBIDDEN'))
})

it('lets anybody leave and come back, but never the last host', async () => {
  const { circle, host, member } = await withHost({ joinPolicy: 'open' })
  await joinCircle(member, { circleId: circle.id })
  await leaveCircle(member, circle.id)
  expect(await joinCircle(member, { circleId: circle.id })).toMatchObject({ state: 'active' })
  await expect(leaveCircle(host, circle.id)).rejects.toEqual(refused('CONFLICT'))
})

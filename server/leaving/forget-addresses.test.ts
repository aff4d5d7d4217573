import { expect, it } from 'vitest'
import { makeMember } from '#prisma/factories/member.ts'
import { maySendLink } from '#server/auth/limit-sign-in.ts'
import { db } from '#server/db.ts'
import { limitRate } from '#server/trpc/limit-rate.ts'
import { addressDays, forgetAddresses } from './forget-addresses.ts'
import { findTraces } from './scan/find-traces.ts'

const addresses = { four: '198.51.100.23', six: '2001:db8:85a3::8a2e:370:7334' }
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)

const visit = async (address: string) => {
  await limitRate({ viewer: null, address }, 'query')
  await limitRate({ viewer: null, address }, 'mutation')
  await maySendLink(`somebody-at-${address.length}@test.example`, address)
}

it('keeps an address while it is counted, and for no more than seven days whatever it is counted for', async () => {
  for (const address of Object.values(addresses)) await visit(address)
  // a count that somebody set too far away
  await db.rateLimit.create({
    data: { key: `door:${addresses.six}`, points: 1, expire: BigInt(inDays(30).getTime()) },
  })
  await db.rateLimit.create({
    data: { key: `door:${addresses.four}`, points: 1, expire: BigInt(inDays(30).getTime()) },
  })
  const places = (await findTraces(addresses)).map(({ place, what }) => `${place} ${what}`)
  expect(places.sort()).toEqual(['public.RateLimit.key four', 'public.RateLimit.key six'])
  await forgetAddresses(inDays(addressDays))
  expect(await findTraces(addresses)).toEqual([])
})

it('leaves the counts of this hour alone, and those of members that last longer', async () => {
  const { id } = await makeMember()
  await visit(addresses.four)
  await db.rateLimit.create({
    data: { key: `invite:${id}`, points: 1, expire: BigInt(inDays(30).getTime()) },
  })
  await forgetAddresses()
  expect(await db.rateLimit.count({ where: { key: { contains: addresses.four } } })).toBeGreaterThan(0)
  expect(await db.rateLimit.count({ where: { key: `invite:${id}` } })).toBe(1)
})

it('drops links and sessions that open nothing any more', async () => {
  const member = await makeMember()
  await db.verificationToken.create({
    data: { identifier: member.email, tokenHash: 'old', expiresAt: inDays(-1) },
  })
  await db.session.create({ data: { memberId: member.id, tokenHash: 'old', expiresAt: inDays(-1) } })
  await db.session.create({ data: { memberId: member.id, tokenHash: 'new', expiresAt: inDays(1) } })
  await forgetAddresses()
  expect(await db.verificationToken.count()).toBe(0)
  expect((await db.session.findMany()).map(({ tokenHash }) => tokenHash)).toEqual(['new'])
})

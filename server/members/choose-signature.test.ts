import { expect, it } from 'vitest'
import { makeViewer } from '#prisma/factories/member.ts'
import { db } from '#server/db.ts'
import { chooseName } from './choose-name.ts'
import { chooseSignature } from './choose-signature.ts'
import { settingsInput } from './schema.ts'

const refused = (code: string) => expect.objectContaining({ code })
const signsAs = async ({ memberId }: { memberId: string }) =>
  (await db.member.findUniqueOrThrow({ where: { id: memberId } })).signsAs

it('is chosen and laid down by those who look after something', async () => {
  const [moderator, host] = [
    await makeViewer({ role: 'moderator' }),
    await makeViewer({ hosts: ['a circle'] }),
  ]
  await chooseSignature(moderator, 'Willow')
  await chooseSignature(host, 'Birch')
  expect([await signsAs(moderator), await signsAs(host)]).toEqual(['Willow', 'Birch'])
  await chooseSignature(moderator, null)
  expect(await signsAs(moderator)).toBeNull()
  await expect(chooseSignature(await makeViewer(), 'Oak')).rejects.toEqual(refused('FORBIDDEN'))
})

it('is nobody else’s name, and nobody takes it as a name', async () => {
  const [moderator, member] = [await makeViewer({ role: 'moderator' }), await makeViewer()]
  await chooseName(member, 'Hazel')
  await expect(chooseSignature(moderator, 'hazel')).rejects.toEqual(refused('CONFLICT'))
  await chooseSignature(moderator, 'Rowan')
  await expect(chooseName(member, 'ROWAN')).rejects.toEqual(refused('CONFLICT'))
  const second = await makeViewer({ role: 'moderator' })
  await expect(chooseSignature(second, 'Rowan')).rejects.toEqual(refused('CONFLICT'))
  // their own name is theirs
  await chooseName(moderator, 'Rowan')
})

it('is a person, never the team', () => {
  expect(settingsInput.safeParse({ signsAs: 'The Team' }).success).toBe(false)
  expect(settingsInput.safeParse({ signsAs: 'Moderator' }).success).toBe(false)
})

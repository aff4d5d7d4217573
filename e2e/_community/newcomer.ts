import { putInCircle } from '#prisma/factories/circle.ts'
import { makeMember, viewerOf } from '#prisma/factories/member.ts'
import type { MemberRole } from '#prisma/generated/client.ts'
import { db } from '#server/db.ts'

let made = 0

/** Somebody new in a circle, of whom no other journey knows; `key` is what `visit` knows them by. */
export const newcomer = async (called: string, slug = 'dads') => {
  made += 1
  const name = `${called} ${process.pid}-${made}`
  const key = name.toLowerCase().replace(' ', '-')
  const member = await makeMember({ displayName: name, email: `${key}@demo.example` })
  const { id } = await db.circle.findUniqueOrThrow({ where: { slug } })
  await putInCircle(id, member.id)
  return { key, viewer: viewerOf(member), name, circleId: id }
}

/** Somebody new who looks after this place. */
export const newStaff = async (role: MemberRole) => {
  const { viewer, ...rest } = await newcomer('Sam')
  await db.member.update({ where: { id: viewer.memberId }, data: { role } })
  return { ...rest, viewer: { ...viewer, role } }
}

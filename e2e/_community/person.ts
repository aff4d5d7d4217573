import { viewerOf } from '#prisma/factories/member.ts'
import { db } from '#server/db.ts'

/** Somebody of the demo, as the server knows them. */
export const person = async (name: string) =>
  viewerOf(await db.member.findUniqueOrThrow({ where: { email: `${name}@demo.example` } }))

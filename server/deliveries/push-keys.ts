import webpush from 'web-push'
import { db } from '#server/db.ts'

export type Keys = { publicKey: string; privateKey: string }
let known: Keys | undefined

/**
 * The keys by which push services know that it is us: made at their first use and kept in the database, so
 * that all processes, and the ones after a restart, have the same. They are never logged.
 */
export const pushKeys = async (): Promise<Keys> => {
  if (known) return known
  const { publicKey, privateKey } = webpush.generateVAPIDKeys()
  await db.pushKeys.createMany({ data: { id: 1, publicKey, privateKey }, skipDuplicates: true })
  known = await db.pushKeys.findUniqueOrThrow({
    where: { id: 1 },
    select: { publicKey: true, privateKey: true },
  })
  return known
}

import { createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '#server/env.ts'

const markOf = (id: string, memberId: string) =>
  createHmac('sha256', env().NEXTAUTH_SECRET)
    .update(`hint:${id}:${memberId}`)
    .digest('base64url')
    .slice(0, 22)

/** A hint's id in the hands of its member. The row does not say whose it is; this does, to us alone. */
export const seal = (id: string, memberId: string) => `${id}.${markOf(id, memberId)}`

/** The row's id, or null when this was not given to this member. */
export const unseal = (sealed: string, memberId: string): string | null => {
  const [id = '', mark = ''] = sealed.split('.')
  const wanted = Buffer.from(markOf(id, memberId))
  const given = Buffer.from(mark)
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? id : null
}

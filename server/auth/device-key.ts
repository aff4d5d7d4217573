import { createHmac } from 'node:crypto'
import { env } from '#server/env.ts'

/** The name under which a browser keeps what belongs to a member. It says nothing about who that is. */
export const deviceKey = (memberId: string) =>
  createHmac('sha256', env().NEXTAUTH_SECRET)
    .update(`kept on a device: ${memberId}`)
    .digest('base64url')
    .slice(0, 22)

export const isFor = (memberId: string, key: string) => deviceKey(memberId) === key

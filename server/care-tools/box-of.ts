import { createHmac } from 'node:crypto'
import { env } from '#server/env.ts'

/** What a browser calls the store of this member: the same every time, and no id. */
export const boxOf = (memberId: string) =>
  createHmac('sha256', env().NEXTAUTH_SECRET).update(`care-box:${memberId}`).digest('base64url').slice(0, 20)

import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { env } from '#server/env.ts'
import { noticeGroups } from './schema.ts'

export const scopes = [...noticeGroups, 'digest', 'all'] as const
export type Scope = (typeof scopes)[number]

// The purpose is signed with it: a signature made for anything else opens nothing here.
const sign = (mailKey: string, scope: string) =>
  createHmac('sha256', env().NEXTAUTH_SECRET).update(`unsubscribe ${mailKey} ${scope}`).digest('base64url')

/** What a link to unsubscribe holds: no id of a member, and nothing that could be guessed. */
export const unsubscribeToken = (mailKey: string, scope: Scope) =>
  `${mailKey}.${scope}.${sign(mailKey, scope)}`

const parts = z.tuple([z.uuid(), z.enum(scopes), z.string().max(100)])

export const readUnsubscribeToken = (token: string): { mailKey: string; scope: Scope } | null => {
  const { data } = parts.safeParse(token.slice(0, 300).split('.'))
  if (!data) return null
  const [mailKey, scope, signature] = data
  const expected = Buffer.from(sign(mailKey, scope))
  const given = Buffer.from(signature)
  return given.length === expected.length && timingSafeEqual(given, expected) ? { mailKey, scope } : null
}

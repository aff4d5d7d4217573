import { initTRPC, TRPCError } from '@trpc/server'
import { z } from 'zod'
import { isAtLeast, looksAfter, type Role } from '#server/auth/roles.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { forbidden, Refusal, type RefusalCode, secondFactorNeeded } from '#server/errors.ts'
import { log } from '#server/log.ts'
import { metrics } from '#server/metrics/registry.ts'
import { orNoRoom } from '#server/no-room.ts'
import { demandProof } from '#server/proofs/demand-proof.ts'
import { isDangerous } from '#server/proofs/policy.ts'
import { limitRate } from './limit-rate.ts'
import { transformer } from './write-values.ts'

export type Context = {
  viewer: Viewer | null
  address: string
  /** Asked by a page of ours while it is made, not by a browser: reading for it is not counted. */
  forPage?: true
}

const trpcCode = {
  NOT_FOUND: 'NOT_FOUND',
  FORBIDDEN: 'FORBIDDEN',
  CONFLICT: 'CONFLICT',
  INVALID: 'BAD_REQUEST',
  RATE_LIMITED: 'TOO_MANY_REQUESTS',
  NO_ROOM: 'SERVICE_UNAVAILABLE',
  PROOF_NEEDED: 'PRECONDITION_FAILED',
  SECOND_FACTOR_NEEDED: 'PRECONDITION_FAILED',
} as const satisfies Record<RefusalCode, TRPCError['code']>

/** What a browser is told: a stable code and one sentence for a person. Never a stack, never a query. */
const explain = (error: TRPCError): { code: RefusalCode | 'UNEXPECTED'; reason: string } => {
  const { cause } = error
  if (cause instanceof Refusal) return { code: cause.code, reason: cause.reason }
  if (cause instanceof z.ZodError)
    return { code: 'INVALID', reason: cause.issues[0]?.message ?? 'That could not be read.' }
  if (error.code === 'NOT_FOUND') return { code: 'NOT_FOUND', reason: 'We could not find that.' }
  if (
    [
      'BAD_REQUEST',
      'PARSE_ERROR',
      'PAYLOAD_TOO_LARGE',
      'METHOD_NOT_SUPPORTED',
      'UNSUPPORTED_MEDIA_TYPE',
    ].includes(error.code)
  )
    return { code: 'INVALID', reason: 'That could not be read.' }
  return {
    code: 'UNEXPECTED',
    reason: 'Something went wrong on our side. We kept your words; please try again in a moment.',
  }
}

const t = initTRPC.context<Context>().create({
  transformer,
  errorFormatter: ({ shape, error, ctx }) => {
    const { code, reason } = explain(error)
    return {
      ...shape,
      message: reason,
      data: {
        code,
        reason,
        httpStatus: shape.data.httpStatus,
        path: shape.data.path,
        /** Whether this was said to a member: what waits to be sent waits on while somebody else is signed in. */
        signedIn: Boolean(ctx?.viewer),
      },
    }
  },
})

/** Refusals become tRPC errors in this one place. */
const translate = t.middleware(async ({ next, path }) => {
  const result = await next()
  if (result.ok) return result
  const cause = orNoRoom(result.error.cause)
  metrics().refusals.inc({ code: cause instanceof Refusal ? cause.code : 'UNEXPECTED' })
  if (cause instanceof Refusal)
    throw new TRPCError({ code: trpcCode[cause.code], cause, message: cause.reason })
  if (result.error.code === 'INTERNAL_SERVER_ERROR')
    log.error({ err: result.error, path }, 'a procedure failed')
  return result
})

const limited = t.middleware(async ({ ctx, type, next }) => {
  await limitRate(ctx, type)
  return next()
})

const signedIn = t.middleware(({ ctx, next }) => {
  if (!ctx.viewer) throw forbidden('Please sign in first.')
  if (ctx.viewer.suspended) throw forbidden('Your account is paused by a moderator. Your words are kept.')
  return next({ ctx: { ...ctx, viewer: ctx.viewer } })
})

const identified = t.middleware(({ ctx, next }) => {
  if (!ctx.viewer) throw forbidden('Please sign in first.')
  return next({ ctx: { ...ctx, viewer: ctx.viewer } })
})

const welcomed = t.middleware(({ ctx, next }) => {
  if (!ctx.viewer?.welcomed) throw forbidden('Please read and agree to the house rules first.')
  return next({ ctx: { ...ctx, viewer: ctx.viewer } })
})

const room: Record<Exclude<Role, 'member'>, string> = {
  moderator: 'This room is for moderators.',
  care: 'This room is for the care team.',
  lead: 'This room is for those who look after the moderators.',
  admin: 'This room is for the people who run this place.',
}
const from = (role: keyof typeof room) =>
  t.middleware(({ ctx, next }) => {
    if (ctx.viewer?.owed) throw secondFactorNeeded()
    if (!ctx.viewer || !isAtLeast(ctx.viewer, role)) throw forbidden(room[role])
    return next({ ctx: { ...ctx, viewer: ctx.viewer } })
  })

const caretaker = t.middleware(({ ctx, next }) => {
  if (ctx.viewer?.owed) throw secondFactorNeeded()
  if (!ctx.viewer || !looksAfter(ctx.viewer)) throw forbidden('This room is for hosts and moderators.')
  return next({ ctx: { ...ctx, viewer: ctx.viewer } })
})

/** What is dangerous, by the list in server/proofs/policy.ts, asks once more who is there. Comes last: others hear no. */
const proven = t.middleware(async ({ ctx, path, getRawInput, next }) => {
  if (isDangerous(path, await getRawInput())) demandProof(ctx.viewer)
  return next()
})

export const router = t.router
export const createCaller = t.createCallerFactory
const anyone = t.procedure.use(translate).use(limited)
const ofSomebody = anyone.use(signedIn)
const ofMember = ofSomebody.use(welcomed)
/** Anyone, signed in or not. */
export const openProcedure = anyone.use(proven)
/** Signed in, also while a moderator keeps the door closed: for reasons, appeals and one's own data alone. */
export const evenSuspendedProcedure = anyone.use(identified).use(proven)
/** Signed in, perhaps still in the welcome. */
export const signedInProcedure = ofSomebody.use(proven)
/** A member who has agreed to the house rules. The usual base. */
export const memberProcedure = ofMember.use(proven)
/** A host of some circle, or a moderator. What they may touch is said by visibleCases and canMove. */
export const caretakerProcedure = ofMember.use(caretaker).use(proven)
export const moderatorProcedure = ofMember.use(from('moderator')).use(proven)
export const careProcedure = ofMember.use(from('care')).use(proven)
export const leadProcedure = ofMember.use(from('lead')).use(proven)
export const adminProcedure = ofMember.use(from('admin')).use(proven)

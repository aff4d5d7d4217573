/** The closed set of refusals. Each carries a sentence for the person it is said to. */
export const refusalCodes = [
  'NOT_FOUND',
  'FORBIDDEN',
  'CONFLICT',
  'INVALID',
  'RATE_LIMITED',
  'NO_ROOM',
  'PROOF_NEEDED',
  'SECOND_FACTOR_NEEDED',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** What each is in HTTP. */
export const statusOf: Record<RefusalCode, number> = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  CONFLICT: 409,
  INVALID: 400,
  RATE_LIMITED: 429,
  NO_ROOM: 503,
  PROOF_NEEDED: 412,
  SECOND_FACTOR_NEEDED: 412,
}

export class Refusal extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly reason: string,
  ) {
    super(`${code}: ${reason}`)
    this.name = 'Refusal'
  }
}

export const notFound = (
  reason = 'We could not find that. It may have been taken back, or it is in a circle you have not joined.',
) => new Refusal('NOT_FOUND', reason)
export const forbidden = (reason: string) => new Refusal('FORBIDDEN', reason)
export const conflict = (reason: string) => new Refusal('CONFLICT', reason)
export const invalid = (reason: string) => new Refusal('INVALID', reason)
export const rateLimited = (reason: string) => new Refusal('RATE_LIMITED', reason)
/** The disk of the database is full. Reading goes on, and so does everything once somebody has made room. */
export const noRoom = () =>
  new Refusal(
    'NO_ROOM',
    'There is no room for anything new here just now. We kept your words; please try again a little later.',
  )
export const proofNeeded = () =>
  new Refusal(
    'PROOF_NEEDED',
    'First please show us once more that it is you. Nothing was done yet; what you wrote is kept here.',
  )
export const secondFactorNeeded = () =>
  new Refusal(
    'SECOND_FACTOR_NEEDED',
    'What you look after opens with a second step. Nothing was done yet; what you wrote is kept here.',
  )

/** The closed set of refusals. Each carries a sentence for the person it is said to. */
export const refusalCodes = ['NOT_FOUND', 'FORBIDDEN', 'CONFLICT', 'INVALID', 'RATE_LIMITED'] as const
export type RefusalCode = (typeof refusalCodes)[number]

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

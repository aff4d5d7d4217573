import { createHash } from 'node:crypto'
import type { HintArm } from '#prisma/generated/enums.ts'

/**
 * A tenth of the members is shown no hint, so that its effect can be measured. Who it is follows from the
 * member's id alone: the same at every visit, and nothing about it needs to be stored. "hints" is part of
 * what is hashed, so that another trial would not fall on the same people.
 */
export const armOf = (memberId: string): HintArm =>
  createHash('sha256').update(`hints:${memberId}`).digest().readUInt32BE(0) % 10 === 0 ? 'withheld' : 'shown'

import { randomBytes } from 'node:crypto'
import { hashToken } from '#server/auth/hash-token.ts'
import { hasSecondStep } from '#server/auth/standing.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { conflict } from '#server/errors.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import { type Tx, transaction } from '#server/transaction.ts'
import { countTry, forgetTries } from './limit-tries.ts'
import { noteProof } from './note-proof.ts'
import { proofLimits } from './schema.ts'

// 32 signs without those that look like another on paper: eighty bits a code, too many to try a copy of the table
const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

const makeCode = () => [...randomBytes(16)].map((byte) => signs[byte & 31]).join('')
const asWritten = (code: string) => code.match(/.{4}/g)?.join('-') ?? code

/** Ten new ones in the place of all before. They are shown this once; only hashes stay. */
export const writeCodes = async (tx: Tx, memberId: string): Promise<string[]> => {
  await tx.$queryRaw`SELECT 1 FROM "Member" WHERE "id" = ${memberId}::uuid FOR UPDATE`
  const codes = Array.from({ length: proofLimits.codes }, makeCode)
  await tx.recoveryCode.deleteMany({ where: { memberId } })
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ memberId, codeHash: hashToken(code) })) })
  return codes.map(asWritten)
}

/** New recovery codes for somebody who has a second step. */
export const makeCodes = async ({ memberId, ...viewer }: Viewer) => {
  const forThem = viewer.role !== 'member' || viewer.hosts.length > 0
  if (!forThem || !(await hasSecondStep(memberId)))
    throw conflict('Recovery codes stand in for a second step. You have none yet.')
  return transaction(async (tx) => {
    await enqueue(tx, 'mail_second_step', { memberId, what: 'new-codes' })
    return { codes: await writeCodes(tx, memberId) }
  })
}

/** Shows by a code that was written down that it is them. One UPDATE decides: of two with one code, one gets in. */
export const showRecoveryCode = async (viewer: Viewer, code: string): Promise<void> => {
  const { memberId } = viewer
  await countTry('code', memberId)
  await transaction(async (tx, afterCommit) => {
    const { count } = await tx.recoveryCode.updateMany({
      where: { memberId, codeHash: hashToken(code), usedAt: null },
      data: { usedAt: new Date() },
    })
    if (count === 0) throw conflict('That code does not fit, or it was used already.')
    await noteProof(tx, afterCommit, viewer, 'recovery')
    await enqueue(tx, 'mail_second_step', { memberId, what: 'code-used' })
  })
  await forgetTries(memberId)
}

import type { CodeApp } from '#prisma/generated/client.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { conflict } from '#server/errors.ts'
import { type Tx, transaction } from '#server/transaction.ts'
import { stepOf } from './code-app.ts'
import { countTry, forgetTries } from './limit-tries.ts'
import { noteProof } from './note-proof.ts'

export const wrongCode = () =>
  conflict('That code does not fit, or it was used already. The next one comes in half a minute.')

/** Takes a code: it is right, and newer than the last one that was. Gives the app it belongs to. */
export const takeCode = async (tx: Tx, memberId: string, code: string): Promise<CodeApp> => {
  // two who send the same code come one after the other, and the second is too late
  await tx.$queryRaw`SELECT 1 FROM "CodeApp" WHERE "memberId" = ${memberId}::uuid FOR UPDATE`
  const app = await tx.codeApp.findUnique({ where: { memberId } })
  const step = app && stepOf(app, code)
  if (!app || !step || step <= app.lastStep) throw wrongCode()
  await tx.codeApp.update({ where: { memberId }, data: { lastStep: step } })
  return app
}

/** Shows by a code of their app that it is them. */
export const showCode = async (viewer: Viewer, code: string): Promise<void> => {
  await countTry('code', viewer.memberId)
  await transaction(async (tx, afterCommit) => {
    const app = await takeCode(tx, viewer.memberId, code)
    if (!app.confirmedAt) throw wrongCode()
    await noteProof(tx, afterCommit, viewer, 'app')
  })
  await forgetTries(viewer.memberId)
}

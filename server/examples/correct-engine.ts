import type { Viewer } from '#server/auth/viewer.ts'
import { notFound } from '#server/errors.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import { transaction } from '#server/transaction.ts'
import type { CorrectInput } from './schema.ts'

/** A moderator says that the engine read a text wrongly, and what it is. Saying it again changes the answer. */
export const correctEngine = (viewer: Viewer, { revisionId, label }: CorrectInput) =>
  transaction(async (tx) => {
    const screening = await tx.screening.findFirst({
      where: { revisionId },
      orderBy: { createdAt: 'desc' },
      select: { label: true },
    })
    if (!screening) throw notFound('The engine has not read these words.')
    const { memberId: moderatorId } = viewer
    const example = { label, upheld: screening.label === label, source: 'correction' as const }
    await tx.example.upsert({
      where: { revisionId_moderatorId: { revisionId, moderatorId } },
      create: { revisionId, moderatorId, ...example },
      update: example,
    })
    await enqueue(tx, 'encode_example', { revisionId })
    return { label }
  })

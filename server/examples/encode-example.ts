import { db } from '#server/db.ts'
import { revisionText } from '#server/plain-text.ts'
import { engine, hasEncoder } from '#server/screening/screen.ts'
import { packVector } from './pack-vector.ts'

/** Gives the examples of a revision their vector, so that words like theirs find them. Runs as a job. */
export const encodeExample = async (revisionId: string) => {
  if (!hasEncoder()) return
  const revision = await db.revision.findUnique({
    where: { id: revisionId },
    select: { title: true, body: true },
  })
  if (!revision) return
  const vector = packVector(await (await engine()).encode(revisionText(revision)))
  await db.example.updateMany({ where: { revisionId }, data: { vector } })
}

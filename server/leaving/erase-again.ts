import { z } from 'zod'
import { db } from '#server/db.ts'
import { eraseMember } from './erase/erase-member.ts'
import { leavingChoices } from './schema.ts'

export const ledgerLines = z.array(
  z.object({
    who: z.string().regex(/^[0-9a-f]{64}$/),
    choice: z.enum(leavingChoices),
    at: z.coerce.date(),
  }),
)
type Line = z.output<typeof ledgerLines>[number]

/** Of the newest wish of each. */
const merged = (lines: Line[]) =>
  new Map(lines.toSorted((a, b) => a.at.getTime() - b.at.getTime()).map((line) => [line.who, line]))

const readAgain = (who: string[]) =>
  db.$queryRaw<{ id: string; who: string }[]>`
    SELECT m."id", h."who" FROM "Member" m
    CROSS JOIN LATERAL (
      SELECT encode(sha256(convert_to('enough erased ' || m."id", 'UTF8')), 'hex') AS "who") h
    WHERE h."who" = ANY(${who})`

/**
 * Erases everybody again whom a backup brought back, by the ledger of the database and by lines that were kept
 * outside of it. Gives how many there were.
 */
export const eraseAgain = async (outside: Line[]): Promise<number> => {
  const lines = merged([...(await db.erasure.findMany()), ...outside])
  await db.erasure.createMany({ data: [...lines.values()], skipDuplicates: true })
  const back = await readAgain([...lines.keys()])
  for (const { id, who } of back)
    await eraseMember(id, { choice: lines.get(who)?.choice ?? 'take_words', asked: false })
  return back.length
}

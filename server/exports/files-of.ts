import type { Tx } from '#server/transaction.ts'
import { pageOf } from './page/page-of.ts'
import type { Who } from './read/part.ts'
import { readEverything } from './read-everything.ts'
import type { Entry } from './zip.ts'

/** The share of the work that reading takes; the rest are pictures. */
const reading = 0.6

const about = `What is in here
---------------
index.html        everything, to read. It opens without a network.
everything.json   the same as data: one list for each kind of thing, times in UTC.
pictures/         the pictures you sent.

It holds what you kept for yourself alone, too. Keep it where nobody else looks.
`

/** The files of a copy, one after the other. */
export async function* filesOf(
  tx: Tx,
  who: Who,
  told: (share: number) => Promise<void>,
): AsyncGenerator<Entry> {
  const everything = await readEverything(tx, who, (done) => told(done * reading))
  const made = { format: 'enough-everything-1', madeAt: new Date(), timeZone: who.timeZone }
  yield { name: 'README.txt', bytes: Buffer.from(about) }
  yield {
    name: 'everything.json',
    bytes: Buffer.from(JSON.stringify({ ...made, ...everything }, null, 2)),
  }
  yield { name: 'index.html', bytes: Buffer.from(pageOf(everything, who.timeZone, made.madeAt)) }
  const pictures = await tx.image.findMany({
    where: { uploaderId: who.viewer.memberId },
    select: { id: true },
  })
  for (const [index, { id }] of pictures.entries()) {
    const kept = await tx.imageBytes.findUnique({ where: { imageId: id } })
    if (kept) yield { name: `pictures/${id}.webp`, bytes: kept.webp, packed: true }
    await told(reading + ((index + 1) / pictures.length) * (1 - reading))
  }
}

import { Prisma } from '#prisma/generated/client.ts'
import { readRows } from '#server/read-rows.ts'
import type { Thresholds } from '#server/screening/schema.ts'

/** What the hosts set for a circle: its own thresholds, else those for all circles; the rest is the engine's. */
export const readThresholds = async (circle: string): Promise<Partial<Thresholds>> => {
  const rows = await readRows<{ label: string; value: number }>(Prisma.sql`
    SELECT t."label", t."value" FROM "Threshold" t LEFT JOIN "Circle" c ON c."id" = t."circleId"
    WHERE t."circleId" IS NULL OR c."slug" = ${circle} ORDER BY t."circleId" NULLS FIRST`)
  return Object.fromEntries(rows.map(({ label, value }) => [label, value]))
}

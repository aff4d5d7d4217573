import { Prisma } from '#prisma/generated/client.ts'
import { readRows } from '#server/read-rows.ts'
import type { Thresholds } from '#server/screening/schema.ts'

/** Labels and values, as a column of JSON brings them. */
export type ThresholdsColumn = [label: string, value: number][]

/** What the hosts set for the circle of this slug, or for all circles: a column of what toThresholds takes. */
export const thresholdsColumn = (slug: Prisma.Sql) => Prisma.sql`coalesce((
  SELECT json_agg(json_build_array(h."label", h."value") ORDER BY h."circleId" NULLS FIRST)
  FROM "Threshold" h LEFT JOIN "Circle" o ON o."id" = h."circleId"
  WHERE h."circleId" IS NULL OR o."slug" = ${slug}), '[]'::json)`

/** A circle's own thresholds, else those for all circles; the rest is the engine's. */
export const toThresholds = (column: ThresholdsColumn): Partial<Thresholds> => Object.fromEntries(column)

/** The same, asked for alone. */
export const readThresholds = async (circle: string): Promise<Partial<Thresholds>> => {
  const [row] = await readRows<{ set: ThresholdsColumn }>(
    Prisma.sql`SELECT ${thresholdsColumn(Prisma.sql`${circle}`)} AS "set"`,
  )
  return toThresholds(row?.set ?? [])
}

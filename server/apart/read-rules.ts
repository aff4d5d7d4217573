import { Prisma } from '#prisma/generated/client.ts'
import { readRows } from '#server/read-rows.ts'
import type { QuietRule } from './policy.ts'

type Row = { kind: string; topic: string | null; phrase: string | null; until: Date | null }
const toRule = ({ kind, topic, phrase, until }: Row): QuietRule => ({
  kind: kind as QuietRule['kind'],
  about: topic ?? phrase ?? '',
  until,
})

/** The words, topics and notes that a member would rather not see now, as a column: what toRules takes. */
export const rulesColumn = (memberId: string) => Prisma.sql`coalesce((
  SELECT json_agg(json_build_object('kind', "kind", 'topic', "topic", 'phrase', "phrase", 'until', "until") ORDER BY "createdAt")
  FROM "Mute" WHERE "memberId" = ${memberId}::uuid AND "kind" <> 'person' AND ("until" IS NULL OR "until" > now())),
  '[]'::json)`

/** As they come in a column of JSON: with times as text. */
export type RulesColumn = (Omit<Row, 'until'> & { until: string | null })[]

export const toRules = (column: RulesColumn) =>
  column.map(({ until, ...row }) => toRule({ ...row, until: until === null ? null : new Date(until) }))

/** The same, asked for alone. */
export const readRulesNow = async (memberId: string): Promise<QuietRule[]> => {
  const [row] = await readRows<{ rules: RulesColumn }>(Prisma.sql`SELECT ${rulesColumn(memberId)} AS "rules"`)
  return toRules(row?.rules ?? [])
}

type Raw = Pick<Prisma.TransactionClient, '$queryRaw'>

/** The same of many members at once; those without a rule are not in it. */
export const readRulesOf = async (tx: Raw, memberIds: string[]) => {
  const rows = await tx.$queryRaw<(Row & { memberId: string })[]>`
    SELECT "memberId", "kind", "topic", "phrase", "until" FROM "Mute"
    WHERE "memberId" = ANY(${memberIds}::uuid[]) AND "kind" <> 'person' AND ("until" IS NULL OR "until" > now())`
  const rules = new Map<string, QuietRule[]>()
  for (const row of rows) rules.set(row.memberId, [...(rules.get(row.memberId) ?? []), toRule(row)])
  return rules
}

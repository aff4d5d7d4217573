import { Prisma } from '#prisma/generated/client.ts'
import { readRows } from '#server/read-rows.ts'
import type { QuietRule } from './policy.ts'

type Row = { kind: string; topic: string | null; phrase: string | null; until: Date | null }
const toRule = ({ kind, topic, phrase, until }: Row): QuietRule => ({
  kind: kind as QuietRule['kind'],
  about: topic ?? phrase ?? '',
  until,
})

type Raw = Pick<Prisma.TransactionClient, '$queryRaw'>

/** The words, topics and notes that a member would rather not see now. */
export const readRulesNow = async (memberId: string): Promise<QuietRule[]> =>
  (
    await readRows<Row>(Prisma.sql`SELECT "kind", "topic", "phrase", "until" FROM "Mute"
      WHERE "memberId" = ${memberId}::uuid AND "kind" <> 'person' AND ("until" IS NULL OR "until" > now())
      ORDER BY "createdAt"`)
  ).map(toRule)

/** The same of many members at once; those without a rule are not in it. */
export const readRulesOf = async (tx: Raw, memberIds: string[]) => {
  const rows = await tx.$queryRaw<(Row & { memberId: string })[]>`
    SELECT "memberId", "kind", "topic", "phrase", "until" FROM "Mute"
    WHERE "memberId" = ANY(${memberIds}::uuid[]) AND "kind" <> 'person' AND ("until" IS NULL OR "until" > now())`
  const rules = new Map<string, QuietRule[]>()
  for (const row of rows) rules.set(row.memberId, [...(rules.get(row.memberId) ?? []), toRule(row)])
  return rules
}

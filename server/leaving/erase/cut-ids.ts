import type { Tx } from '#server/transaction.ts'

type Column = { table: string; column: string; type: string }

/** Columns that go with the member's row, or are emptied with it: their foreign key says so. */
const goesAlong = `SELECT 1 FROM pg_constraint k WHERE k.contype = 'f' AND k.confrelid = '"Member"'::regclass
  AND k.confdeltype IN ('c', 'n') AND k.conrelid = c.oid AND k.conkey = ARRAY[a.attnum]`

/**
 * Everywhere else a person may stand: who decided, who signed, who was written about. Read from the database
 * itself, so that a table that was added yesterday is not forgotten.
 */
const readColumns = (tx: Tx) =>
  tx.$queryRawUnsafe<Column[]>(`
    SELECT c.relname AS table, a.attname AS column, format_type(a.atttypid, NULL) AS type
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema()
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    WHERE c.relkind = 'r' AND c.relname NOT IN ('ModLog', 'Member', '_prisma_migrations')
      AND format_type(a.atttypid, NULL) IN ('uuid', 'uuid[]', 'text', 'citext', 'character varying', 'jsonb', 'json', 'text[]')
      AND NOT EXISTS (${goesAlong})`)

/** What a moderator kept for themselves, and what they had not decided. */
const dropOwn = async (tx: Tx, memberId: string) => {
  await tx.moderatorCare.deleteMany({ where: { memberId } })
  await tx.caseDraft.deleteMany({ where: { moderatorId: memberId } })
  await tx.caseSkip.deleteMany({ where: { memberId } })
  await tx.exposure.deleteMany({ where: { memberId } })
}

const put = (tx: Tx, { table, column, type }: Column, memberId: string, shell: string) => {
  const [at, name] = [`"${table}"`, `"${column}"`]
  const [where, value] =
    type === 'uuid'
      ? [`${name} = $1::uuid`, '$2::uuid']
      : [`strpos(${name}::text, $1) > 0`, `replace(${name}::text, $1, $2)::${type}`]
  return tx.$executeRawUnsafe(`UPDATE ${at} SET ${name} = ${value} WHERE ${where}`, memberId, shell)
}

/** Puts somebody who is nobody wherever moderation has to know that it was one and the same person. */
export const cutIds = async (tx: Tx, memberId: string, shell: string) => {
  await dropOwn(tx, memberId)
  for (const column of await readColumns(tx)) await put(tx, column, memberId, shell)
}

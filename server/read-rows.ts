import type { QueryResultRow } from 'pg'
import type { Prisma } from '#prisma/generated/client.ts'
import { pool } from './db.ts'
import { nameOf } from './name-statement.ts'

/**
 * The rows of a statement that only reads, asked of the pool itself: for what every page is made of, at a fifth of
 * what the same costs through the client (docs/decisions/0023). Times come as Date, counts have to be cast to int.
 */
export const readRows = async <Row extends QueryResultRow>({ text, values }: Prisma.Sql): Promise<Row[]> =>
  (await pool().query<Row>({ text, values, name: nameOf(text) })).rows

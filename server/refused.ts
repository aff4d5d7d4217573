import pg from 'pg'
import { Prisma } from '#prisma/generated/client.ts'

const codes = { doubled: '23505', deadlock: '40P01', serialization: '40001' }

/** What the database said of a plain statement that went through the client. */
const saidOf = ({ meta }: Prisma.PrismaClientKnownRequestError) => {
  const cause = (meta?.driverAdapterError as { cause?: { originalCode?: string } } | undefined)?.cause
  return cause?.originalCode
}

/** The code of PostgreSQL, whoever brings it: a model (which has one of its own), or a plain statement. */
const isOf = (error: unknown, ofModel: string, ...theirs: string[]): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError
    ? error.code === ofModel || (error.code === 'P2010' && theirs.includes(saidOf(error) ?? ''))
    : error instanceof pg.DatabaseError && theirs.includes(error.code ?? '')

/** Whether the database refused something because there is one already. */
export const isDoubled = (error: unknown) => isOf(error, 'P2002', codes.doubled)

/** Whether the database ended a transaction because it and another waited for each other: it can be done anew. */
export const isCrossed = (error: unknown) => isOf(error, 'P2034', codes.deadlock, codes.serialization)

import pg from 'pg'
import { Prisma } from '#prisma/generated/client.ts'

const uniqueViolation = '23505'

/** What the database said of a plain statement that went through the client. */
const saidOf = ({ meta }: Prisma.PrismaClientKnownRequestError) => {
  const cause = (meta?.driverAdapterError as { cause?: { originalCode?: string } } | undefined)?.cause
  return cause?.originalCode
}

/** Whether the database refused something because there is one already: said by the client, or by a plain statement. */
export const isDoubled = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError
    ? error.code === 'P2002' || (error.code === 'P2010' && saidOf(error) === uniqueViolation)
    : error instanceof pg.DatabaseError && error.code === uniqueViolation

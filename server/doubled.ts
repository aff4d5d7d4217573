import pg from 'pg'
import { Prisma } from '#prisma/generated/client.ts'

const uniqueViolation = '23505'

/** Whether the database refused something because there is one already: said by the client, or by a plain statement. */
export const isDoubled = (error: unknown) =>
  (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') ||
  (error instanceof pg.DatabaseError && error.code === uniqueViolation)

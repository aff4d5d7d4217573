import type { Viewer } from '#server/auth/viewer.ts'
import { visibleCases } from '#server/cases/visible-cases.ts'
import { forbidden, Refusal } from '#server/errors.ts'
import type { Tx } from '#server/transaction.ts'

type Found = { lane: string; severity: number | null }

/** Throws what keeps a case from ever being decided together with others. */
export const refuseTogether = ({ lane, severity }: Found) => {
  if (lane === 'support') throw forbidden('Care is looked at one by one.')
  if (lane === 'appeal') throw forbidden('Another look is taken one by one.')
  if (severity === 3) throw forbidden('These words are grave. They are looked at one by one.')
}

/** The cases that this viewer may see, in one order for everybody: two who lock several never block each other. */
export const visibleInOrder = (tx: Tx, viewer: Viewer, caseIds: string[]) =>
  tx.case.findMany({
    where: { id: { in: caseIds }, ...visibleCases(viewer) },
    orderBy: { id: 'asc' },
    include: {
      circle: { select: { name: true } },
      reports: { where: { answeredAt: null }, select: { reporterId: true, reason: true } },
      post: {
        select: {
          authorId: true,
          aliasId: true,
          state: true,
          revisions: {
            orderBy: { number: 'desc' },
            take: 1,
            include: { screenings: { orderBy: { createdAt: 'desc' }, take: 1 } },
          },
        },
      },
    },
  })
export type InBulk = Awaited<ReturnType<typeof visibleInOrder>>[number]

/** What a refusal says, or null when there was none. Anything else is a failure and goes on. */
export const refusalOf = async (work: () => Promise<unknown>): Promise<string | null> => {
  try {
    await work()
    return null
  } catch (error) {
    if (error instanceof Refusal) return error.reason
    throw error
  }
}

export const notThere = 'This one is not there for you.'

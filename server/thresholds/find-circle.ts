import { db } from '#server/db.ts'
import { notFound } from '#server/errors.ts'

/** The circle that a form is about; null for all of them. */
export const findCircle = async (slug: string | null) => {
  if (slug === null) return null
  const circle = await db.circle.findUnique({
    where: { slug, kind: 'circle' },
    select: { id: true, name: true },
  })
  if (!circle) throw notFound('There is no such circle. Nothing was changed.')
  return circle
}

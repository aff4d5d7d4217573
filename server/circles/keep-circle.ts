import type { Viewer } from '#server/auth/viewer.ts'
import { conflict, notFound } from '#server/errors.ts'
import { appendModLog } from '#server/modlog/append.ts'
import { isDoubled } from '#server/refused.ts'
import { readSetting } from '#server/settings/read-settings.ts'
import { transaction } from '#server/transaction.ts'
import { setGuidelines } from './keep-guidelines.ts'
import type { CreateCircleInput, UpdateCircleInput } from './schema.ts'

/** Opens a new circle; who opens it is its first host. */
export const createCircle = async (viewer: Viewer, { guidelines, ...circle }: CreateCircleInput) =>
  transaction(async (tx) => {
    const position = await tx.circle.count()
    const allowsImages = await readSetting('picturesInNewCircles', tx)
    const created = await tx.circle.create({
      data: { ...circle, position, allowsImages },
      select: { id: true, slug: true },
    })
    await setGuidelines(tx, created.id, guidelines)
    await tx.membership.create({
      data: { circleId: created.id, memberId: viewer.memberId, role: 'host', state: 'active' },
    })
    await appendModLog(tx, {
      actorId: viewer.memberId,
      act: 'circle.create',
      subject: created.id,
      detail: { slug: created.slug },
    })
    return created
  }).catch((error) => {
    const taken = isDoubled(error)
    throw taken ? conflict('There is already a circle at this address.') : error
  })

/** Changes a circle's words, door and guidelines. Its address stays, so that links keep working. */
export const updateCircle = async (viewer: Viewer, { circleId, guidelines, ...circle }: UpdateCircleInput) =>
  transaction(async (tx) => {
    const { count } = await tx.circle.updateMany({ where: { id: circleId }, data: circle })
    if (count === 0) throw notFound('There is no such circle.')
    await setGuidelines(tx, circleId, guidelines)
    await appendModLog(tx, {
      actorId: viewer.memberId,
      act: 'circle.update',
      subject: circleId,
      detail: { name: circle.name },
    })
    return { id: circleId }
  })

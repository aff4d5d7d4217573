import { db } from '#server/db.ts'

/** Somebody who may write in the name of the hosts: whoever wrote the prompt, else another with a voice. */
export const speakingHost = async (circleId: string, wrote: string | null): Promise<string | null> => {
  const now = new Date()
  const silenced = {
    liftedAt: null,
    OR: [{ endsAt: null }, { endsAt: { gt: now } }],
    AND: { OR: [{ circleId }, { kind: { in: ['mute' as const, 'suspend' as const] } }] },
  }
  const hosts = await db.membership.findMany({
    where: { circleId, role: 'host', state: 'active', member: { sanctions: { none: silenced } } },
    orderBy: { createdAt: 'asc' },
    select: { memberId: true },
  })
  return (hosts.find(({ memberId }) => memberId === wrote) ?? hosts[0])?.memberId ?? null
}

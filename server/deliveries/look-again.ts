import type { Prisma } from '#prisma/generated/client.ts'
import { groupOf } from '#server/notifications/notice-group.ts'
import { unchosen } from './settings.ts'
import { whyGone } from './why-gone.ts'

export const deliverySelect = {
  id: true,
  channel: true,
  urgent: true,
  attempts: true,
  pushedTo: true,
  dueAt: true,
  createdAt: true,
  notification: {
    select: {
      id: true,
      kind: true,
      memberId: true,
      threadId: true,
      postId: true,
      membershipId: true,
      readAt: true,
      decision: { select: { kind: true } },
    },
  },
} satisfies Prisma.DeliverySelect
export type Turn = Prisma.DeliveryGetPayload<{ select: typeof deliverySelect }>

export const ownerSelect = {
  id: true,
  email: true,
  timeZone: true,
  quietUntil: true,
  pausedAt: true,
  takesApologies: true,
  noticeSettings: true,
  sanctions: {
    where: { kind: 'suspend', liftedAt: null, endsAt: { gt: new Date(0) } },
    select: { endsAt: true },
  },
} satisfies Prisma.MemberSelect
export type Owner = Prisma.MemberGetPayload<{ select: typeof ownerSelect }>

/** Who may not come in is written to with the reasons (mail-statement.ts), and hears of nothing else. */
const doorIsClosed = ({ sanctions }: Owner, now: Date) =>
  sanctions.some(({ endsAt }) => endsAt === null || endsAt > now)

/**
 * Everything is asked again at the last moment: read meanwhile, gone, or not wanted any more. Answers with
 * the reason why it is not sent, or null.
 */
export const whyNot = async (owner: Owner, turn: Turn, now: Date): Promise<string | null> => {
  const { notification: notice, channel } = turn
  const settings = owner.noticeSettings ?? unchosen
  const group = groupOf(notice.kind)
  if (notice.readAt) return 'read'
  if (!settings[channel].some((wanted) => wanted === group)) return 'not wanted'
  if (channel === 'mail' && settings.mailStoppedAt) return 'mail stopped'
  if (channel === 'mail' && settings.mailRefusedAt) return 'address refused'
  // what moderators decided waits among the notices; a pause is broken for safety alone
  if (owner.pausedAt && group !== 'care') return 'paused'
  if (group !== 'care' && doorIsClosed(owner, now)) return 'door closed'
  if (notice.decision?.kind === 'end_membership') return 'told by statement'
  if (notice.kind === 'apology' && !owner.takesApologies) return 'not wanted'
  return whyGone(notice)
}

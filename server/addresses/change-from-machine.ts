import { db } from '#server/db.ts'
import { conflict, invalid, notFound } from '#server/errors.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import { appendModLog, nobody } from '#server/modlog/append.ts'
import { disconnectMember } from '#server/realtime/publish.ts'
import { isDoubled } from '#server/refused.ts'
import { type AfterCommit, type Tx, transaction } from '#server/transaction.ts'
import { holdAddress } from './hold-address.ts'
import { addressInput } from './schema.ts'

type Asked = { old: string; email: string }

const newAddress = (given: string) => {
  const read = addressInput.safeParse({ email: given })
  if (!read.success) throw invalid(read.error.issues[0]?.message ?? 'That is no mail address.')
  return read.data.email
}

/** Whose address it is, for whoever asks to be sure before anything is changed. */
export const whoseAddress = async ({ old, email }: Asked) => {
  const to = newAddress(email)
  const found = await db.member.findUnique({
    where: { email: old.trim() },
    select: {
      id: true,
      email: true,
      displayName: true,
      role: true,
      _count: {
        select: {
          memberships: { where: { role: 'host', state: 'active' } },
          sessions: { where: { expiresAt: { gt: new Date() } } },
        },
      },
    },
  })
  if (!found) throw notFound('Nobody here has that old address.')
  if (found.email.toLowerCase() === to) throw conflict('That is the address they have here.')
  if ((await db.member.count({ where: { email: to } })) > 0)
    throw conflict('There is an account with the new address already. It keeps it.')
  const { memberships: hosts, sessions: browsers } = found._count
  return {
    memberId: found.id,
    old: found.email,
    email: to,
    name: found.displayName,
    role: found.role,
    hosts,
    browsers,
  }
}

const change = async (tx: Tx, afterCommit: AfterCommit, memberId: string, email: string) => {
  const now = new Date()
  const held = { email, codeHash: null, expiresAt: now, waits: false, holdsFrom: now }
  await tx.addressChange.upsert({ where: { memberId }, create: { memberId, ...held }, update: held })
  await holdAddress(tx, afterCommit, memberId, { now, by: 'the machine' })
  await tx.session.deleteMany({ where: { memberId } })
  // no address in the log: it is kept for longer than either
  const detail = { by: 'the machine' }
  await appendModLog(tx, { actorId: nobody, act: 'member.address_changed', subject: memberId, detail })
  await enqueue(tx, 'mail_address_given', { memberId })
  afterCommit(() => disconnectMember(memberId))
}

/**
 * For somebody whose mailbox is gone and who has nothing else to show, or may not wait: whoever has the machine has
 * seen or heard that it is them. Signed out everywhere, and told in both mailboxes; a link to the new one lets them in.
 */
export const changeFromMachine = async (asked: Asked): Promise<void> => {
  const { memberId, email } = await whoseAddress(asked)
  await transaction((tx, afterCommit) => change(tx, afterCommit, memberId, email)).catch((error) => {
    throw isDoubled(error) ? conflict('There is an account with the new address by now. It keeps it.') : error
  })
}

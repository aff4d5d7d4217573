import type { Viewer } from '#server/auth/viewer.ts'
import { publishToMember } from '#server/realtime/publish.ts'
import { type Tx, transaction } from '#server/transaction.ts'
import type { EndQuietInput } from './schema.ts'

const end = async (tx: Tx, memberId: string, { kind, id }: EndQuietInput) => {
  if (kind === 'apart') return tx.block.deleteMany({ where: { id, blockerId: memberId } })
  if (kind === 'quiet') return tx.mute.deleteMany({ where: { id, memberId } })
  // what an alias carried from the beginning stays: to see it come back would say who is behind it
  return tx.aliasAway.deleteMany({ where: { id, memberId, reason: { not: 'carried' } } })
}

/** Ends one of the viewer's own distances. Ending what is not there changes nothing. */
export const endQuiet = async (viewer: Viewer, input: EndQuietInput) =>
  transaction(async (tx, afterCommit) => {
    await end(tx, viewer.memberId, input)
    afterCommit(() => publishToMember(viewer.memberId, { kind: 'quiet' }))
    return { ok: true }
  })

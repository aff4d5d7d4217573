import type { DecisionKind, Lane, ScreeningLabel } from '#prisma/generated/enums.ts'
import { enqueue } from '#server/jobs/enqueue.ts'
import type { Tx } from '#server/transaction.ts'

const labelOfLane: Partial<Record<Lane, ScreeningLabel>> = {
  shaming: 'shaming',
  hostility: 'hostile',
  solicitation: 'solicitation',
  support: 'crisis',
}

type Decided = { revisionId: string; moderatorId: string; lane: Lane; kind: DecisionKind }

/** Keeps a decision as an example the engine can learn from: acted on, it was what its lane says; else it is fine. */
export const recordDecision = async (tx: Tx, { revisionId, moderatorId, lane, kind }: Decided) => {
  const told = labelOfLane[lane]
  if (!told) return
  const upheld = kind !== 'approve'
  const example = { label: upheld ? told : ('ok' as const), upheld, source: 'decision' as const }
  // what a moderator said by hand about these words stays
  const known = await tx.example.findUnique({
    where: { revisionId_moderatorId: { revisionId, moderatorId } },
  })
  if (known?.source === 'correction') return
  await tx.example.upsert({
    where: { revisionId_moderatorId: { revisionId, moderatorId } },
    create: { revisionId, moderatorId, ...example },
    update: example,
  })
  await enqueue(tx, 'encode_example', { revisionId })
}

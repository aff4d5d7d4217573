import { revisionText } from '#server/plain-text.ts'
import { appealUntil, makeStatement } from '#server/statements/make-statement.ts'
import type { StatementFacts } from '#server/statements/schema.ts'
import { rephraseDays } from '#server/strikes/policy.ts'
import type { Tx } from '#server/transaction.ts'
import type { LoadedCase } from './load-case.ts'
import type { DecideInput } from './schema.ts'

type Judged = Extract<DecideInput, { guidelineId: string }>
type Written = { decisionId: string; moderatorId: string; endsAt: Date | null }

const signature = async (tx: Tx, moderatorId: string) => {
  const { signsAs, displayName } = await tx.member.findUniqueOrThrow({ where: { id: moderatorId } })
  return signsAs ?? displayName ?? 'A moderator'
}

const noticedBy = ({ post, reports, hostWords }: LoadedCase): StatementFacts['noticedBy'] => {
  const screening = post.revisions[0]?.screenings[0]
  const flagged = screening && ['shaming', 'hostile', 'solicitation'].includes(screening.label)
  return {
    program: flagged ? screening.engineVersion : null,
    members: reports.length > 0,
    hosts: hostWords.length > 0,
  }
}

/** Tells the author in full what was decided and why: facts alone, the words are made when it is shown. */
export const writeStatement = async (tx: Tx, found: LoadedCase, input: Judged, about: Written) => {
  const [guideline, signedAs] = await Promise.all([
    tx.guideline.findUniqueOrThrow({ where: { id: input.guidelineId } }),
    signature(tx, about.moderatorId),
  ])
  const revision = found.post.revisions[0]
  const text = revision ? revisionText(revision) : ''
  const soon = new Date(Date.now() + rephraseDays * 86_400_000).toISOString()
  const facts: StatementFacts = {
    kind: input.kind,
    lane: found.lane as StatementFacts['lane'],
    words: input.spans.map(({ start, end }) => text.slice(start, end)).filter(Boolean),
    guideline: {
      title: guideline.title,
      body: guideline.body,
      circle: guideline.circleId ? found.circle.name : null,
    },
    noticedBy: noticedBy(found),
    decidedBy: 'person',
    reason: input.reason,
    note: input.note,
    signedAs,
    circle: found.circle.name,
    endsAt: about.endsAt?.toISOString() ?? null,
    rephraseBy: input.kind === 'ask_to_rephrase' ? soon : null,
    appealBy: appealUntil().toISOString(),
  }
  const memberId = found.post.authorId
  await makeStatement(tx, { decisionId: about.decisionId, memberId, severity: found.severity, facts })
}

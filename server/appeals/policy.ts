type Told = {
  withdrawnAt: Date | null
  facts: unknown
  decision: { reversal: object | null }
}

const appealBy = (facts: unknown) => new Date((facts as { appealBy: string }).appealBy)

/** Why another look cannot be asked for, in words; null when it can. */
export const whyNotAsked = ({ withdrawnAt, facts, decision }: Told, now = new Date()): string | null => {
  if (withdrawnAt || decision.reversal)
    return 'This decision was taken back already. All is as it was before.'
  if (appealBy(facts) < now) return 'Another look can be asked for within six months. That time is over.'
  return null
}

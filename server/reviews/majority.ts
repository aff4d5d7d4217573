import { panelSize } from './policy.ts'

/** What more than half of a whole panel said, or null: not all have spoken, or they saw it three ways. */
export const majority = <Verdict extends string>(votes: readonly Verdict[]): Verdict | null => {
  if (votes.length < panelSize) return null
  return votes.find((one) => votes.filter((other) => other === one).length * 2 > panelSize) ?? null
}

/** Minutes for which a browser that has just shown who it is may do what is dangerous. */
export const freshMinutes = 15
/** Days for which a second step opens what somebody looks after: a week of shifts, and no stolen phone of last month. */
export const secondStepDays = 7

/**
 * What can do much harm in a stolen browser, by procedure, and why it asks once more who is there. `when` looks
 * at what was sent, before it was checked. One new line here guards one more procedure.
 */
export const dangerous: Record<string, { why: string; when?: (sent: unknown) => boolean }> = {
  'members.setRole': { why: 'gives or takes what somebody may do here' },
  'decisions.decide': {
    why: 'to close somebody’s door or end a membership',
    when: (sent) => ['suspend', 'end_membership'].includes(wordOf(sent, 'kind')),
  },
  'decisions.bulkDecide': {
    why: 'takes many posts out of view at once',
    when: (sent) => wordOf(sent, 'kind') !== 'approve',
  },
  'circles.removeMember': { why: 'removes somebody from a circle' },
  'reveals.author': { why: 'looks behind a name' },
  'thresholds.save': { why: 'changes what is flagged' },
  'settings.change': { why: 'changes what holds for everybody' },
  'settings.undo': { why: 'changes what holds for everybody' },
  'webhooks.add': { why: 'shows a secret, and tells another place what happens here' },
  'webhooks.disable': { why: 'ends what another place hears' },
  'passkeys.askToAdd': { why: 'makes a new way in' },
  'passkeys.add': { why: 'makes a new way in' },
  'passkeys.remove': { why: 'takes a way in away' },
  'addresses.ask': { why: 'changes where links to sign in go' },
  'leaving.ask': { why: 'ends an account, and perhaps takes its words along' },
  'exports.ask': { why: 'makes a copy of everything somebody wrote' },
  'proofs.beginApp': { why: 'makes a new second step' },
  'proofs.confirmApp': { why: 'makes a new second step' },
  'proofs.removeApp': { why: 'takes a second step away' },
  'proofs.makeCodes': { why: 'shows new recovery codes' },
  'proofs.reset': { why: 'takes somebody’s second step away' },
  'proofs.show': { why: 'comes before a file with the log of staff acts' },
}

const wordOf = (sent: unknown, name: string): string => {
  if (typeof sent !== 'object' || sent === null) return ''
  const value = (sent as Record<string, unknown>)[name]
  return typeof value === 'string' ? value : ''
}

/** Whether a call of this procedure needs a fresh proof. */
export const isDangerous = (path: string, sent: unknown) => {
  const act = Object.hasOwn(dangerous, path) ? dangerous[path] : undefined
  return act !== undefined && (act.when?.(sent) ?? true)
}

const within = (at: Date | null, milliseconds: number, now: Date) =>
  at !== null && now.getTime() - at.getTime() < milliseconds

export const isFresh = (provenAt: Date | null, now = new Date()) =>
  within(provenAt, freshMinutes * 60_000, now)
export const stillOpen = (secondFactorAt: Date | null, now = new Date()) =>
  within(secondFactorAt, secondStepDays * 86_400_000, now)

/** Somebody who looks after something, while a second step is to be set up or shown before they may. */
export type Owed = { step: 'set-up' | 'check'; as: 'staff' | 'host' }

/** Whether a second step is for them: who looks after nothing has nothing here that it would keep. */
export const mayHaveSecondStep = (viewer: { role: string; hosts: readonly string[]; owed: Owed | null }) =>
  viewer.role !== 'member' || viewer.hosts.length > 0 || viewer.owed !== null

/** What is written to somebody about their second step. */
export type StepNews = 'added' | 'taken-away' | 'new-codes' | 'code-used' | 'reset'

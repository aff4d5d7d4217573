import type { Me } from '#server/members/schema.ts'

export const steps = ['name', 'rules', 'circles'] as const
export type Step = (typeof steps)[number]

/**
 * The step of the welcome a member is at. They may go back (`wanted`), and skip the name; nothing leads
 * past the rules but agreeing to them.
 */
export const stepOf = (me: Pick<Me, 'displayName' | 'agreedToRules' | 'welcomed'>, wanted?: string) => {
  if (me.welcomed) return 'over'
  if (me.agreedToRules) return 'circles'
  if (wanted === 'name') return 'name'
  return me.displayName === null && wanted !== 'rules' ? 'name' : 'rules'
}

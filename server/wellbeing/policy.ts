/** A shift: what was carried within so many hours counts together. */
export const shiftHours = 12
/** Weight that a moderator carries in a shift unless they chose otherwise. */
export const usualBudget = 20
/** From this weight on a case is severe: something lighter comes after it. */
export const severeFrom = 4
export const lightUpTo = 2
/** Minutes of rest that are offered after a support case of level 3 or 4. */
export const restMinutes = 30
/** Minutes that somebody can pause for at once. */
export const pauses = [15, 30, 60] as const
/** Nothing is said about fewer people than this: a sum of two is known to both of them. */
export const fewestPeople = 5

/** How much somebody would like to carry in a shift, and what it weighs. */
export const budgets = { little: 10, usual: usualBudget, lot: 35 } as const
export type Amount = keyof typeof budgets

/** The nearest of the three, for a budget that was set in another way. */
export const amountOf = (budget: number): Amount => {
  const far = (amount: Amount) => Math.abs(budgets[amount] - budget)
  return (Object.keys(budgets) as Amount[]).reduce((best, one) => (far(one) < far(best) ? one : best))
}

export const carriedSteps = ['nothing', 'little', 'some', 'good_deal', 'enough'] as const
export type Carried = (typeof carriedSteps)[number]

/** How much of a shift's budget was carried, as a person would say it. */
export const carriedOf = (spent: number, budget: number): Carried => {
  if (spent >= budget) return 'enough'
  if (spent === 0) return 'nothing'
  const share = spent / budget
  if (share < 0.35) return 'little'
  return share < 0.65 ? 'some' : 'good_deal'
}

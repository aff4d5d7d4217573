export const stepNames = ['address', 'mail', 'circle', 'host', 'moderators', 'care', 'people'] as const
export type StepName = (typeof stepNames)[number]

/** One thing a new place needs, and whether it is there. */
export type Step = { name: StepName; done: boolean }

/** How long cases have been open, from the youngest to the oldest. */
export const ages = ['under_4_hours', 'under_a_day', 'under_3_days', 'older'] as const
export type Age = (typeof ages)[number]

export type Overview = {
  steps: Step[]
  /** Open cases by how long they have waited, in the order of `ages`. */
  waiting: { age: Age; cases: number }[]
  jobs: { waiting: number; givenUp: number }
}

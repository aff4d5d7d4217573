import type { CaseCard } from '#server/cases/schema.ts'

/** What is never decided together with others. */
export const oneByOne = ({ lane, state }: Pick<CaseCard, 'lane' | 'state'>) =>
  lane === 'support' || lane === 'appeal' || state === 'awaiting_author' || state === 'closed'

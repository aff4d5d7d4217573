import type { Overview } from '#server/overview/schema.ts'

const errands = ({ waiting, givenUp }: Overview['jobs']) => {
  if (givenUp > 0)
    return `${givenUp} ${givenUp === 1 ? 'errand' : 'errands'} could not be done, most often a mail that nobody took. The log and npm run doctor tell more.`
  return waiting > 20
    ? `${waiting} errands of this place (mails, notices) wait their turn.`
    : 'Mail and other errands are up to date.'
}

/** In two sentences: what waits for moderators, and whether errands get done. */
export const waitingWords = ({ waiting, jobs }: Overview) => {
  const cases = waiting.reduce((sum, one) => sum + one.cases, 0)
  const wait = cases === 0 ? 'No case waits.' : cases === 1 ? 'One case waits.' : `${cases} cases wait.`
  return `${wait} ${errands(jobs)}`
}

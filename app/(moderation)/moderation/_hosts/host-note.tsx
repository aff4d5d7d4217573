import type { CaseView } from '#server/cases/schema.ts'

/** What a host should know before they decide: where their hand ends, and who goes on from there. */
export const HostNote = ({ asHost }: Pick<CaseView, 'asHost'>) => {
  if (!asHost) return null
  if (asHost.left === 0)
    return (
      <p className="mb-4 text-ink-soft">
        You have decided plenty today. You can read along; moderators take it from here.
      </p>
    )
  return (
    <p className="mb-4 text-ink-soft">
      You look at this one as a host of the circle.
      {asHost.grave &&
        ' These words are grave: you can keep them out of view, and a moderator says what becomes of them.'}
      {asHost.left <= 5 && ` ${asHost.left === 1 ? 'One more is' : `${asHost.left} more are`} yours today.`}
    </p>
  )
}

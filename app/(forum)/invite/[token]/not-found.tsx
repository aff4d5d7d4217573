import { Cup } from '#app/_ui/art/cup.tsx'
import { ButtonLink } from '#app/_ui/button-link.tsx'

export const metadata = { title: 'An invitation' }

/** Ended, too old, or never made: whoever holds the link can do the same about each. */
export default function NoInvitation() {
  return (
    <div className="flex flex-col items-center py-10 text-center">
      <span className="text-ember">
        <Cup />
      </span>
      <h1 className="mt-6 text-2xl">This invitation has ended</h1>
      <p className="mt-3 max-w-[25em] text-ink-soft">
        Links like this one are good for some days, or until whoever made them ends them. The person who sent
        it can make you a new one.
      </p>
      <ButtonLink href="/circles" className="mt-7">
        Look at the circles
      </ButtonLink>
    </div>
  )
}

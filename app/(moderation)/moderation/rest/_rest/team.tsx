import type { Rough, TeamCare } from '#server/wellbeing/schema.ts'

const rested: Record<Rough, string> = {
  few: 'Few of them took a rest.',
  some: 'Some of them took a rest.',
  most: 'Most of them took a rest.',
}
const full: Record<Rough, string> = {
  few: 'Few shifts reached what their moderator wanted to carry.',
  some: 'Some shifts reached what their moderator wanted to carry.',
  most: 'Most shifts reached what their moderator wanted to carry. More hands would help.',
}

/** How everybody did, for leads: sums alone, and nothing when they would be about too few. */
export const Team = ({ team }: { team: TeamCare | null }) => (
  <section aria-labelledby="the-team" className="mt-10 border-t border-line pt-6">
    <h2 id="the-team" className="mb-3 text-xl">
      How the team is doing
    </h2>
    {team ? (
      <ul className="grid gap-1.5">
        <li>
          {team.people} people looked after this place in the last seven days. Half of them carried{' '}
          {team.carried.median} or more, {team.carried.sum} in all: a gentle one weighs 1, a cruel one 4.
        </li>
        <li>{rested[team.rested]}</li>
        <li>{full[team.fullShifts]}</li>
      </ul>
    ) : (
      <p>Fewer than five people took something in the last seven days. Sums would be about persons then.</p>
    )}
    <p className="mt-3 text-sm text-ink-soft">
      Who rests, who carries how much and what somebody stays away from is shown to nobody but themselves, in
      no role.
    </p>
  </section>
)

const roles = [
  ['Member', 'reads and writes in the circles they have joined, and can ask somebody to look.'],
  [
    'Host',
    'looks after their own circles: who comes in, the guidelines, the words to look at, and what people ask them to look at there. Not the cruellest words, care or appeals.',
  ],
  [
    'Moderator',
    'looks at everything but care, in all circles; can ask for a rest anywhere and answers appeals they had no part in.',
  ],
  ['Care team', 'does the same, and is there for people in distress. Nothing they do there can punish.'],
  [
    'Lead',
    'does the same, looks after the moderators, and can close the door on somebody or end a membership.',
  ],
  ['Admin', 'does the same, opens circles, says who does what, and sets how easily a post is flagged.'],
] as const

/** What each may do, in words. */
export const RoleList = () => (
  <section className="mb-12" aria-labelledby="roles">
    <h2 id="roles" className="mb-2 text-xl">
      Who does what
    </h2>
    <p className="mb-3 text-ink-soft">
      From moderator on, each may do what the one before may, and more. A host is made in their circle.
    </p>
    <dl className="grid gap-3">
      {roles.map(([role, words]) => (
        <div key={role} className="border-l-3 border-line-strong pl-4">
          <dt className="font-semibold">{role}</dt>
          <dd className="text-ink-soft">{words}</dd>
        </div>
      ))}
    </dl>
  </section>
)

type Props = { home: string; other: string; homePrompt: string; otherPrompt: string }

/** Both questions beside each other, as the conversation will open. */
export const Sides = ({ home, other, homePrompt, otherPrompt }: Props) => (
  <div className="mt-3 grid gap-3 desk:grid-cols-2">
    {[
      [home, homePrompt],
      [other, otherPrompt],
    ].map(([circle, prompt]) => (
      <div key={circle} className="rounded-soft bg-sunken p-4">
        <p className="font-semibold">For those in {circle}</p>
        <p className="break-words whitespace-pre-line">{prompt || '…'}</p>
      </div>
    ))}
  </div>
)

'use client'

/** A few words to begin with, one tap away. They go into the box, where they can be changed. */
export const Starters = ({
  words,
  onChoose,
}: {
  words: readonly string[]
  onChoose: (words: string) => void
}) => (
  <fieldset className="flex flex-wrap gap-2">
    <legend className="sr-only">Words to begin with</legend>
    {words.map((starter) => (
      <button
        key={starter}
        type="button"
        onClick={() => onChoose(starter)}
        className="tap rounded-full border border-line-strong bg-surface px-4 py-2 text-sm hover:bg-sunken"
      >
        {starter.trim()}
      </button>
    ))}
  </fieldset>
)

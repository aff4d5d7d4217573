'use client'

type ChipsProps = { label: string; options: readonly string[]; onChoose: (words: string) => void }

const chip = 'tap rounded-full border border-line-strong bg-surface px-4 py-2 text-left hover:bg-sunken'

/** Words to begin with: a tap puts them into the box, to be changed there. */
export const Chips = ({ label, options, onChoose }: ChipsProps) => (
  <ul aria-label={label} className="flex flex-wrap gap-2">
    {options.map((words) => (
      <li key={words}>
        <button type="button" className={chip} onClick={() => onChoose(words)}>
          {words}
        </button>
      </li>
    ))}
  </ul>
)

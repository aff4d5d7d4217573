import { avoidable, topicWords } from '#server/wellbeing/schema.ts'
import type { Mine } from './use-mine.ts'

const named = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** What they would rather not read. Real checkboxes, saved as they are ticked. */
export const Topics = ({ mine: { mine, save } }: { mine: Mine }) => {
  const away = avoidable.filter((topic) => mine.topicsAway.includes(topic))
  const turn = (topic: (typeof avoidable)[number], on: boolean) =>
    void save({ topicsAway: on ? [...away, topic] : away.filter((one) => one !== topic) })
  return (
    <fieldset>
      <legend className="mb-3 text-ink-soft">
        We bring you none of these, and you need not say why. If nobody else is here, or somebody needs care,
        you are asked first, and no is a good answer.
      </legend>
      <div className="flex flex-wrap gap-2">
        {avoidable.map((topic) => (
          <label
            key={topic}
            className="tap inline-flex cursor-pointer items-center gap-2 rounded-full border border-line-strong bg-surface px-4 py-2 transition-colors hover:bg-sunken has-checked:border-ember has-checked:bg-ember-soft has-checked:shadow-[inset_0_0_0_1px_var(--ember)] has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-(--focus)"
          >
            <input
              type="checkbox"
              className="size-4.5 accent-(--ember)"
              checked={away.includes(topic)}
              onChange={(event) => turn(topic, event.target.checked)}
            />
            {named(topicWords[topic])}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

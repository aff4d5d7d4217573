import { intentWords, wishWords } from '#app/_features/posts/words.ts'
import { Choice } from '#app/_ui/choice.tsx'
import { type Intent, intents, type Wish, wishes } from '#server/posts/limits.ts'

/** What a list is narrowed to; nothing for everything. */
export type Only = { intent?: Intent; wish?: Wish }

const everything = { value: 'all', label: 'Everything' } as const
const kinds = [everything, ...intents.map((value) => ({ value, label: intentWords[value].name }))]
const helps = [everything, ...wishes.map((value) => ({ value, label: wishWords[value].name }))]

/** Narrows a list to a kind of conversation, or to what would help. Folded: most nights nobody chooses. */
export const ShowOnly = ({ only, onChange }: { only: Only; onChange: (only: Only) => void }) => (
  <details className="mb-4">
    <summary className="tap flex cursor-pointer items-center text-sm font-semibold text-ink-soft">
      Show only some of them
    </summary>
    <div className="grid gap-4 pt-1 pb-3">
      <Choice
        legend="What kind"
        look="chips"
        name="only-intent"
        options={kinds}
        value={only.intent ?? 'all'}
        onChoose={(intent) => onChange(intent === 'all' ? without(only, 'intent') : { ...only, intent })}
      />
      <Choice
        legend="What would help them"
        look="chips"
        name="only-wish"
        options={helps}
        value={only.wish ?? 'all'}
        onChoose={(wish) => onChange(wish === 'all' ? without(only, 'wish') : { ...only, wish })}
      />
    </div>
  </details>
)

const without = ({ intent, wish }: Only, what: keyof Only): Only =>
  what === 'intent' ? (wish ? { wish } : {}) : intent ? { intent } : {}

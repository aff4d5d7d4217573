import { intentWords, wishWords } from '#app/_features/posts/words.ts'
import { Card } from '#app/_ui/card.tsx'
import type { PromptFields } from '#server/prompts/schema.ts'

/** As it will stand in the circle. */
export const Preview = ({ fields }: { fields: PromptFields }) => (
  <div>
    <p className="mb-2 font-semibold">As the circle will see it</p>
    <Card>
      <p className="text-sm text-ink-soft">
        The hosts · {intentWords[fields.intent].name} · {wishWords[fields.wish].name}
      </p>
      <p className="mt-1 font-serif text-xl break-words">{fields.title || '…'}</p>
      <p className="mt-2 break-words whitespace-pre-line">{fields.body || '…'}</p>
    </Card>
  </div>
)

import { Marked } from '#app/_features/posts/marked.tsx'
import type { StatementWords } from '#app/_features/statements/statement-words.ts'
import { Card } from '#app/_ui/card.tsx'
import type { StatementView } from '#server/statements/schema.ts'
import { Part } from './part.tsx'

/** What the moderator says to this author. Where it is grave, a person signs it. */
const Letter = ({ view, words }: { view: StatementView; words: StatementWords }) => (
  <Card>
    {words.note && <p className="mb-3 break-words whitespace-pre-wrap">{words.note}</p>}
    <p className={words.note ? 'break-words text-ink-soft' : 'break-words'}>{words.why}</p>
    {view.tone === 'serious' ? (
      <p className="mt-4 font-serif text-lg">{words.closing}</p>
    ) : (
      <p className="mt-4 text-sm text-ink-soft">{words.closing}</p>
    )}
  </Card>
)

/** The reasons in full: the moderator's words, the words it is about, the guideline, who noticed. */
export const Reasons = ({ view, words }: { view: StatementView; words: StatementWords }) => (
  <>
    <Part title="Why">
      <Letter view={view} words={words} />
    </Part>
    <Part title="Your words">
      <p className="mb-3">{words.about}</p>
      <div className="border-l-3 border-line-strong pl-4">
        <Marked text={view.text} spans={view.spans} />
      </div>
    </Part>
    <Part title="The guideline">
      <p className="font-semibold">{words.guideline.title}</p>
      <p className="whitespace-pre-wrap">{words.guideline.body}</p>
      <p className="mt-1 text-sm text-ink-soft">{words.guideline.whose}</p>
    </Part>
    <Part title="Who noticed, and who decided">
      <p>{words.noticed}</p>
    </Part>
  </>
)

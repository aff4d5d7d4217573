import { intentWords, wishWords } from '#app/_features/posts/words.ts'
import { Words } from '#app/_features/posts/words-html.tsx'
import { classNames } from '#app/_ui/class-names.ts'
import { Icon } from '#app/_ui/icon.tsx'
import type { CaseView } from '#server/cases/schema.ts'
import { Fold } from '../_fold/fold.tsx'

const wordsOf = (table: Record<string, { name: string }>, value: string) => table[value]?.name ?? value

/** What was said around it: the beginning, and the answers before and after. */
export const Conversation = ({ view: { thread, context, fold } }: { view: CaseView }) => (
  <details className="group">
    <summary className="tap inline-flex items-center gap-1.5 font-serif text-xl font-[560]">
      <Icon
        name="chevron-right"
        size={22}
        className="text-ink-soft transition-transform group-open:rotate-90"
      />
      The conversation around it
    </summary>
    <div className="mt-2">
      <Fold
        line={fold && 'What was said before and after, and the words themselves.'}
        what="the conversation"
      >
        <p className="mt-2 font-semibold break-words">{thread.title}</p>
        <p className="text-sm text-ink-soft">
          {wordsOf(intentWords, thread.intent)} · {wordsOf(wishWords, thread.wish)}
        </p>
        <ol className="mt-4 grid gap-4">
          {context.map((post) => (
            <li
              key={post.id}
              className={classNames('border-l-3 pl-4', post.theOne ? 'border-wait' : 'border-line')}
            >
              <p className="font-semibold">
                {post.author}
                {post.opening && <span className="font-normal text-ink-soft">, who began it</span>}
                {post.theOne && <span className="font-normal text-ink-soft">, the one to look at</span>}
              </p>
              <Words html={post.html} />
            </li>
          ))}
        </ol>
      </Fold>
    </div>
  </details>
)

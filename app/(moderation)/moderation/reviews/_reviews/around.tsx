import { intentWords, wishWords } from '#app/_features/posts/words.ts'
import { Words } from '#app/_features/posts/words-html.tsx'
import { classNames } from '#app/_ui/class-names.ts'
import type { MatterView } from '#server/reviews/schema.ts'

const nameOf = (table: Record<string, { name: string }>, value: string) => table[value]?.name ?? value

/** The conversation as it was when somebody looked first. Nobody in it has a name here. */
export const Around = ({ matter: { circle, thread, conversation } }: { matter: MatterView }) => (
  <>
    <p className="font-semibold break-words">{thread.title}</p>
    <p className="text-sm text-ink-soft">
      In {circle} · {nameOf(intentWords, thread.intent)} · {nameOf(wishWords, thread.wish)}
    </p>
    <ol className="mt-4 grid gap-4">
      {conversation.map((post) => (
        <li
          key={post.id}
          className={classNames('border-l-3 pl-4', post.theOne ? 'border-wait' : 'border-line')}
        >
          <p className="text-sm font-semibold">
            {post.author}
            {post.opening && <span className="font-normal text-ink-soft">, who began it</span>}
            {post.theOne && <span className="font-normal text-ink-soft">, the one to look at</span>}
          </p>
          <Words html={post.html} />
        </li>
      ))}
    </ol>
  </>
)

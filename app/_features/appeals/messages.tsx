import { TimeAgo } from '#app/_ui/time.tsx'
import type { AppealMessageView } from '#server/appeals/schema.ts'

/** What was said in an appeal, in its order. */
export const Messages = ({ messages }: { messages: AppealMessageView[] }) =>
  messages.length > 0 && (
    <ol className="mt-5 grid gap-5" aria-label="What was said">
      {messages.map(({ id, yours, fromAuthor, name, words, at }) => (
        <li key={id} className={`border-l-3 pl-4 ${fromAuthor ? 'border-line-strong' : 'border-ember'}`}>
          <p className="font-semibold">
            {yours ? 'You' : name}
            {!fromAuthor && !yours && <span className="font-normal text-ink-soft">, a moderator</span>}{' '}
            <span className="text-sm font-normal text-ink-soft">
              <TimeAgo date={at} />
            </span>
          </p>
          <p dir="auto" className="mt-1 break-words whitespace-pre-wrap">
            {words}
          </p>
        </li>
      ))}
    </ol>
  )

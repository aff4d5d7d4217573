import { intentWords, triggerWords, wishWords } from '#app/_features/posts/words.ts'
import { PageHead } from '#app/_ui/page-head.tsx'
import { Pill } from '#app/_ui/pill.tsx'
import type { Intent, Trigger, Wish } from '#server/posts/limits.ts'
import type { ThreadView } from '#server/threads/schema.ts'

/** What kind of conversation this is, before a word of it: a screen reader hears the wish first, too. */
export const ThreadHead = ({ thread }: { thread: ThreadView }) => (
  <div data-accent={thread.circle.accent}>
    <PageHead
      back={{ href: `/circles/${thread.circle.slug}`, label: thread.circle.name }}
      title={thread.title ?? 'These words are resting'}
      lead={
        <span className="flex flex-wrap gap-2 text-base">
          <Pill accent={thread.circle.accent}>{intentWords[thread.intent as Intent].name}</Pill>
          <Pill accent={thread.circle.accent}>{wishWords[thread.wish as Wish].name}</Pill>
          {thread.alsoCircle && <Pill accent={thread.alsoCircle.accent}>With {thread.alsoCircle.name}</Pill>}
          {thread.trigger && (
            <Pill accent={thread.circle.accent}>{triggerWords[thread.trigger as Trigger]}</Pill>
          )}
        </span>
      }
    />
  </div>
)

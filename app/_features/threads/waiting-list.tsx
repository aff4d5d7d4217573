import { TextLink } from '#app/_ui/text-link.tsx'
import { TimeAgo } from '#app/_ui/time.tsx'
import type { ThreadCard } from '#server/threads/schema.ts'

/** Conversations that wait for their first answer, the longest first. */
export const WaitingList = ({ threads }: { threads: ThreadCard[] }) => (
  <ul>
    {threads.map(({ id, title, circle, createdAt }) => (
      <li key={id} className="border-b border-line py-1 last:border-b-0">
        <TextLink href={`/threads/${id}`} className="inline-block py-2.5">
          {title ?? 'A conversation'}
        </TextLink>
        <span className="block pb-2 text-sm text-ink-soft">
          {circle.name} · <TimeAgo date={createdAt} />
        </span>
      </li>
    ))}
  </ul>
)

import { Marked } from '#app/_features/posts/marked.tsx'
import { Note } from '#app/_ui/note.tsx'
import { TextLink } from '#app/_ui/text-link.tsx'
import type { RephraseView, WaitingPost } from '#server/posts/schema.ts'

/** What a moderator asked, the words it is about, and that they can come back. */
export const Rephrase = ({ post, rephrase }: { post: WaitingPost; rephrase: RephraseView }) => (
  <Note
    tone="wait"
    title={rephrase.final ? 'A moderator took this out of view' : 'A moderator asks you for other words'}
  >
    {rephrase.note && <p className="whitespace-pre-wrap">{rephrase.note}</p>}
    <p className="mt-2 text-sm text-ink-soft">
      {rephrase.guideline && <>It is about “{rephrase.guideline}”. </>}
      {rephrase.reason}
    </p>
    <p className="mt-3 mb-1 text-sm font-semibold">Your words now, with the part that may hurt</p>
    <Marked text={post.title ? `${post.title}\n\n${post.body}` : post.body} spans={rephrase.spans} />
    <p className="mt-3 text-sm text-ink-soft">
      {rephrase.final
        ? 'Nobody else can see them. You are still welcome here.'
        : 'Nobody else can see them. Change them and they go back to the same people.'}
    </p>
    {rephrase.statement && (
      <p className="mt-2 text-sm">
        <TextLink href={`/notices/statement/${rephrase.statement}`}>
          All of why, and how to ask somebody else to look
        </TextLink>
      </p>
    )}
  </Note>
)

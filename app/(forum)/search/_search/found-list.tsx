import { FoundItem } from '#app/_features/search/found-item.tsx'
import { Button } from '#app/_ui/button.tsx'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import type { Found } from '#server/search/schema.ts'

type Props = { found: Found; narrowed: boolean; busy: boolean; onMore: () => void; onEverywhere: () => void }

const Nothing = ({ narrowed, onEverywhere }: Pick<Props, 'narrowed' | 'onEverywhere'>) => (
  <EmptyState
    title="Nothing with these words"
    action={
      narrowed ? (
        <Button look="quiet" onClick={onEverywhere}>
          Look in all of it
        </Button>
      ) : (
        <ButtonLink look="quiet" href="/write">
          Say it yourself
        </ButtonLink>
      )
    }
  >
    {narrowed
      ? 'There may be some in other places or from another time.'
      : 'A shorter or another word may bring more. And if nobody has said it yet, somebody may be glad that you do.'}
  </EmptyState>
)

/** What was found. It ends. */
export const FoundList = ({ found, narrowed, busy, onMore, onEverywhere }: Props) => {
  if (found.posts.length === 0) return <Nothing narrowed={narrowed} onEverywhere={onEverywhere} />
  return (
    <>
      <ul className="grid gap-4" aria-label="What we found">
        {found.posts.map((post) => (
          <FoundItem key={post.postId} post={post} />
        ))}
      </ul>
      <div className="mt-8 text-center text-ink-soft">
        {found.next ? (
          <Button look="quiet" busy={busy} onClick={onMore}>
            {busy ? 'One moment…' : 'Show more'}
          </Button>
        ) : (
          <p>
            {found.cut
              ? 'There are older ones too. One more word, or a time, brings you there.'
              : "That's all we found."}
          </p>
        )}
      </div>
    </>
  )
}

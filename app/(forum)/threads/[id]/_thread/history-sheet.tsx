'use client'

import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '#app/_trpc/client.tsx'
import { Sheet } from '#app/_ui/sheet.tsx'
import { SkeletonCards } from '#app/_ui/skeleton.tsx'
import { TimeAgo } from '#app/_ui/time.tsx'

/** The wordings a post has had. Only its author can open this. */
export const HistorySheet = ({ postId, onClose }: { postId: string; onClose: () => void }) => {
  const history = useQuery(useTRPC().posts.history.queryOptions({ postId }))
  return (
    <Sheet
      title="Earlier words"
      description="Only you can see these."
      open
      onOpenChange={(open) => !open && onClose()}
    >
      {!history.data && <SkeletonCards count={2} />}
      <ol className="grid gap-5">
        {history.data?.map((wording) => (
          <li key={wording.number} className="border-b border-line pb-5">
            <p className="text-sm text-ink-soft">
              <TimeAgo date={wording.createdAt} />
            </p>
            {wording.title && <p className="mt-1 font-serif text-lg">{wording.title}</p>}
            <p className="mt-1 whitespace-pre-wrap">{wording.body}</p>
          </li>
        ))}
      </ol>
    </Sheet>
  )
}

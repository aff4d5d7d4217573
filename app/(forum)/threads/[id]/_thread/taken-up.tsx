import { Button } from '#app/_ui/button.tsx'
import { Quoted } from './quoted.tsx'

/** The quote that will go with an answer, unless it is left out. */
export const TakenUp = ({ postId, onLeave }: { postId: string; onLeave: () => void }) => (
  <div className="flex flex-wrap items-end justify-between gap-2">
    <div className="min-w-56 flex-1">
      <Quoted postId={postId} />
    </div>
    <Button look="ghost" onClick={onLeave}>
      Without the quote
    </Button>
  </div>
)

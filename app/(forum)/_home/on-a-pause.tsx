import Link from 'next/link'
import { Note } from '#app/_ui/note.tsx'

/** Who is on a pause knows why it is so quiet, and where it ends. */
export const OnAPause = () => (
  <div className="mb-6">
    <Note title="You are on a pause">
      <p>
        Nothing is sent to you, for as long as you like. <Link href="/you/pause">End the pause</Link>
      </p>
    </Note>
  </div>
)

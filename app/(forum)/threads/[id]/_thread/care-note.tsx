import { Note } from '#app/_ui/note.tsx'
import { TextLink } from '#app/_ui/text-link.tsx'

/** For the author alone, when their words sound like danger. Nothing was hidden, nobody is in trouble. */
export const CareNote = () => (
  <div className="mt-4">
    <Note tone="care" title="That sounds very heavy to carry">
      <p>
        Your words are here and people can answer. If tonight feels too much to carry, you can also{' '}
        <TextLink href="/support">talk to someone right now</TextLink>. Only you can see this note.
      </p>
    </Note>
  </div>
)

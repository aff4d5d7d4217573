/** Own words, shown back. */
export const Quoted = ({ words }: { words: string }) => (
  <blockquote
    dir="auto"
    className="rounded-soft border-l-4 border-ember bg-ember-soft px-4 py-3 break-words whitespace-pre-wrap"
  >
    {words}
  </blockquote>
)

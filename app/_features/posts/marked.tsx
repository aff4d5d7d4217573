type Span = { start: number; end: number }

/** Cuts a text at the edges of its spans; overlapping spans become one. */
export const piecesOf = (text: string, spans: Span[]) => {
  const pieces: { text: string; at: number; marked: boolean }[] = []
  let at = 0
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const from = Math.max(start, at)
    const to = Math.min(end, text.length)
    if (to <= from) continue
    if (from > at) pieces.push({ text: text.slice(at, from), at, marked: false })
    pieces.push({ text: text.slice(from, to), at: from, marked: true })
    at = to
  }
  if (at < text.length) pieces.push({ text: text.slice(at), at, marked: false })
  return pieces
}

/** A text as it was written, with some of its words marked. */
export const Marked = ({ text, spans }: { text: string; spans: Span[] }) => (
  <p dir="auto" className="break-words whitespace-pre-wrap">
    {piecesOf(text, spans).map((piece) =>
      piece.marked ? (
        <mark
          key={piece.at}
          className="rounded bg-wait-soft px-0.5 text-wait underline decoration-2 underline-offset-4"
        >
          {piece.text}
        </mark>
      ) : (
        <span key={piece.at}>{piece.text}</span>
      ),
    )}
  </p>
)

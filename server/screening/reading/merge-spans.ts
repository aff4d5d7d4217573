import type { Span } from '../schema.ts'

/** Spans in the order of the text, those that touch or overlap made one. */
export const mergeSpans = (text: string, spans: Span[]): Span[] => {
  const merged: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (!last || span.start > last.end) merged.push({ ...span })
    else if (span.end > last.end)
      Object.assign(last, { end: span.end, text: text.slice(last.start, span.end) })
  }
  return merged
}

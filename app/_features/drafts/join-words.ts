/**
 * Words that were kept and words typed before those could be shown, in one box. A browser that filled the box by
 * itself brings the same words again, or more of them: they stand there once.
 */
export const joinWords = (kept: string, typed: string): string => {
  if (kept.includes(typed.trim())) return kept
  if (typed.includes(kept.trim())) return typed
  return `${kept.trimEnd()}\n\n${typed}`
}

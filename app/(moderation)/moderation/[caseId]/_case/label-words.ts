import type { Label } from '#server/screening/schema.ts'

/** The engine's labels as a moderator says them. */
export const labelWords: Record<Label, string> = {
  shaming: 'shaming',
  hostile: 'hostile',
  crisis: 'a sign of danger',
  solicitation: 'selling something',
  self_shame: 'hard on themselves',
  reported: 'somebody else’s words',
  ok: 'fine as it is',
}

/** What the words are if the engine was wrong: fine where it flagged them, else what their lane says. */
export const rightedLabel = (
  flagged: string,
  lane: 'support' | 'shaming' | 'hostility' | 'solicitation' | 'appeal',
): Label => {
  if (!['ok', 'reported', 'self_shame'].includes(flagged)) return 'ok'
  if (lane === 'hostility') return 'hostile'
  if (lane === 'support') return 'crisis'
  return lane === 'solicitation' ? 'solicitation' : 'shaming'
}

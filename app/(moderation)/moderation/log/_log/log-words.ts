import type { LogLine } from '#server/decisions/schema.ts'

const acts: Record<string, (detail: Record<string, unknown>) => string> = {
  'case.approve': () => 'let a post stand',
  'case.ask_to_rephrase': () => 'asked for other words',
  'case.hide': () => 'took a post out of view',
  'case.offer_care': () => 'offered care',
  'membership.decide': ({ accept, accepted }) =>
    (accept ?? accepted) === false ? 'said not now to somebody at the door' : 'let somebody into a circle',
  'membership.remove': () => 'removed somebody from a circle',
  'circle.create': ({ slug }) => `opened the circle “${slug}”`,
  'circle.update': ({ name }) => `changed the circle “${name}”`,
  'circle.guidelines': ({ name }) => `changed the guidelines of the circle “${name}”`,
  'circle.word_add': ({ phrase }) => `would like somebody to look at “${phrase}” in their circle`,
  'circle.word_remove': ({ phrase }) => `took “${phrase}” from the list of their circle`,
  'case.take_over': () => 'took a case from a host',
  'thresholds.save': ({ circle }) =>
    circle ? `changed what is flagged in the circle “${circle}”` : 'changed what is flagged in all circles',
  'member.role': ({ to }) => `made somebody ${to === 'admin' ? 'an admin' : `a ${to}`}`,
}

/** One staff act as a sentence, and why where a reason was given. */
export const logWords = ({ actor, act, detail }: Pick<LogLine, 'actor' | 'act' | 'detail'>) => ({
  what: `${actor} ${acts[act]?.(detail) ?? act}`,
  why: typeof detail.reason === 'string' ? detail.reason : null,
})

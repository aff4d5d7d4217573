import { settingChangeWords } from '#app/_features/settings/setting-words.ts'
import type { LogLine } from '#server/decisions/schema.ts'

const becomes: Record<string, string> = {
  member: 'a member',
  moderator: 'a moderator',
  care: 'one of the care team',
  lead: 'a lead',
  admin: 'an admin',
}

const acts: Record<string, (detail: Record<string, unknown>) => string> = {
  'case.approve': () => 'let a post stand',
  'case.ask_to_rephrase': () => 'asked for other words',
  'case.hide': () => 'took a post out of view',
  'case.offer_care': () => 'offered care',
  'case.note': () => 'let a post stand, with a word to its author',
  'case.cool_off': () => 'took a post out of view and asked for a rest in its circle',
  'case.mute': () => 'took a post out of view and asked for a rest in all circles',
  'case.suspend': () => 'took a post out of view and closed the door for a while',
  'case.end_membership': () => 'took a post out of view and ended a membership',
  'appeal.ask': () => 'asked that somebody else look again',
  'case.uphold': () => 'looked again and found the decision right',
  'case.overturn': () => 'looked again and took the decision back',
  'log.redact': () => 'took somebody who left out of the log',
  'alias.reveal': () => 'looked behind a name, and said why',
  'decision.undo': () => 'undid a decision of a moment ago',
  'decision.amend': () => 'took back another’s decision',
  'membership.end': () => 'ended a membership, the ten minutes being over',
  'support.assess': ({ level }) => `judged how much care somebody needs: level ${level}`,
  'support.card': () => 'sent a card with help',
  'support.contact_propose': ({ service }) => `proposed to call ${service}`,
  'support.contact_sign': ({ service }) => `signed a call to ${service}, as the second person`,
  'support.contact_decline': ({ service }) => `would not sign a call to ${service}`,
  'support.contact_made': ({ service }) => `wrote down what came of a call to ${service}`,
  'safeguarding.open': () => 'handed a child’s safety to the leads',
  'safeguarding.step': () => 'wrote down a step for a child’s safety',
  'safeguarding.close': () => 'closed the care for a child’s safety',
  'duty.plan': () => 'put somebody on the duty list',
  'duty.take': () => 'went on the duty list',
  'duty.leave': () => 'took a shift off the duty list',
  'membership.decide': ({ accept, accepted }) =>
    (accept ?? accepted) === false ? 'said not now to somebody at the door' : 'let somebody into a circle',
  'membership.remove': () => 'removed somebody from a circle',
  'circle.create': ({ slug }) => `opened the circle “${slug}”`,
  'circle.update': ({ name }) => `changed the circle “${name}”`,
  'circle.guidelines': ({ name }) => `changed the guidelines of the circle “${name}”`,
  'circle.pictures': ({ allow }) =>
    allow ? 'let posts of a circle carry pictures' : 'asked a circle to go on without new pictures',
  'circle.word_add': ({ phrase }) => `would like somebody to look at “${phrase}” in their circle`,
  'circle.word_remove': ({ phrase }) => `took “${phrase}” from the list of their circle`,
  'prompt.add': ({ title }) => `wrote the weekly prompt “${title}”`,
  'prompt.change': ({ title }) => `changed the weekly prompt “${title}”`,
  'prompt.remove': ({ title }) => `took the weekly prompt “${title}” away`,
  'bridge.propose': ({ title }) => `proposed the bridge “${title}” to another circle`,
  'bridge.accept': ({ title }) => `accepted the bridge “${title}” between two circles`,
  'bridge.end': ({ title }) => `ended the bridge “${title}” between two circles`,
  'case.take_over': () => 'took a case from a host',
  'thresholds.save': ({ circle }) =>
    circle ? `changed what is flagged in the circle “${circle}”` : 'changed what is flagged in all circles',
  'review.done': ({ agreed }) =>
    agreed === true ? 'looked again and saw it the same way' : 'looked again and saw it differently',
  'panel.rule': () => 'said how words are to be seen that two had seen differently',
  'golden.add': () => 'added a golden case',
  'golden.retire': () => 'took a golden case out of use',
  'member.role': ({ to }) => `made somebody ${becomes[String(to)] ?? String(to)}`,
  'member.second_step_reset': () => 'took somebody’s second step away, so that they can begin anew',
  'member.address_changed': () => 'gave somebody another mail address, whose mailbox was gone',
  'thread.calm': ({ calm }) =>
    calm ? 'told a conversation that moderators are with it' : 'let a conversation go on by itself',
  'webhook.add': ({ host }) => `added an address that hears what happens (${host})`,
  'webhook.disable': ({ host }) => `switched off an address that heard what happens (${host})`,
  'setting.change': (detail) => `set ${settingChangeWords(detail)}`,
  'setting.undo': (detail) => `took a change back: ${settingChangeWords(detail)}`,
  'modlog.export': () => 'took a copy of the log',
}

/** One staff act as a sentence, and why where a reason was given. */
export const logWords = ({ actor, act, detail }: Pick<LogLine, 'actor' | 'act' | 'detail'>) => ({
  what: `${actor} ${acts[act]?.(detail) ?? act}`,
  why: typeof detail.reason === 'string' ? detail.reason : null,
})

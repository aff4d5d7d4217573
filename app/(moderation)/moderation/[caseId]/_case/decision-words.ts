import type { DecisionName, LaneName } from '#server/cases/schema.ts'

export type Kind = DecisionName

const words: Record<Kind, { label: string; hint: string }> = {
  approve: { label: 'Let it stand', hint: 'It stays as it is, or comes back into view.' },
  note: { label: 'A quiet word', hint: 'It stays as it is. Only its author reads your note.' },
  ask_to_rephrase: {
    label: 'Ask for other words',
    hint: 'Out of view until its author has found kinder ones. Found within a week, it leaves no trace.',
  },
  hide: { label: 'Take it out of view', hint: 'Nobody else reads it any more. Its author hears why.' },
  cool_off: {
    label: 'A rest in this circle',
    hint: 'Out of view, and for some days its author reads along here without writing.',
  },
  mute: {
    label: 'A rest in all circles',
    hint: 'Out of view, and for some days its author reads along without writing anywhere.',
  },
  suspend: {
    label: 'Close the door for a while',
    hint: 'Out of view, and for some days its author sees only your reasons and their appeal.',
  },
  end_membership: {
    label: 'End their membership here',
    hint: 'Out of view, and in ten minutes its author leaves this circle for good.',
  },
  offer_care: { label: 'Offer care', hint: 'A private word from you, with the places that help.' },
  uphold: { label: 'It was right', hint: 'The decision stays. Your answer explains it once more.' },
  overturn: {
    label: 'Take it back',
    hint: 'All is as it was before: the words, their place, and no trace for their author.',
  },
}

/** How a possible decision is offered. In the care lane, letting it stand means that no word is needed. */
export const kindWords = (kind: Kind, lane: LaneName) =>
  kind === 'approve' && lane === 'support'
    ? { label: 'No further word needed', hint: 'They have your card, or are well among friends.' }
    : words[kind]

export const pastWords: Record<Kind, string> = {
  approve: 'let it stand',
  note: 'had a quiet word with its author',
  ask_to_rephrase: 'asked for other words',
  hide: 'took it out of view',
  cool_off: 'took it out of view and asked for a rest in this circle',
  mute: 'took it out of view and asked for a rest in all circles',
  suspend: 'took it out of view and closed the door for a while',
  end_membership: 'took it out of view and ended a membership',
  offer_care: 'offered care',
  uphold: 'found the decision right',
  overturn: 'took the decision back',
}

export const doneWords: Record<Kind, string> = {
  approve: 'It stands. Thank you.',
  note: 'It stands, and its author has your word. Thank you.',
  ask_to_rephrase: 'Its author has your note now. Thank you.',
  hide: 'It is out of view, and its author knows why. Thank you.',
  cool_off: 'It is out of view, and its author rests here for a while. Thank you.',
  mute: 'It is out of view, and its author rests for a while. Thank you.',
  suspend: 'It is out of view, and the door is closed for a while. Thank you.',
  end_membership: 'It is out of view. In ten minutes they leave the circle.',
  offer_care: 'Your words are with them. Thank you.',
  uphold: 'They have your answer. Thank you.',
  overturn: 'All is as it was. Thank you for looking again.',
}

const judging: readonly Kind[] = [
  'note',
  'ask_to_rephrase',
  'hide',
  'cool_off',
  'mute',
  'suspend',
  'end_membership',
]
export const needsGuideline = (kind: Kind) => judging.includes(kind)
export const needsNote = (kind: Kind) => kind !== 'approve' && kind !== 'hide'
/** For how many days, where a kind takes somebody's voice: first what is offered. */
export const usualDays: Partial<Record<Kind, number>> = { cool_off: 3, mute: 7, suspend: 14 }

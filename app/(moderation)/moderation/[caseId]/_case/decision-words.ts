import type { CaseView, LaneName } from '#server/cases/schema.ts'

export type Kind = CaseView['moves'][number]

const words: Record<Kind, { label: string; hint: string }> = {
  approve: { label: 'Let it stand', hint: 'It stays as it is, or comes back into view.' },
  ask_to_rephrase: {
    label: 'Ask for other words',
    hint: 'Out of view until its author has found kinder ones. Only they read your note.',
  },
  hide: { label: 'Take it out of view', hint: 'Nobody else reads it any more. Its author hears why.' },
  offer_care: { label: 'Offer care', hint: 'A private word from you, with the places that help.' },
}

/** How a possible decision is offered. In the care lane, letting it stand means that no word is needed. */
export const kindWords = (kind: Kind, lane: LaneName) =>
  kind === 'approve' && lane === 'support'
    ? { label: 'No word needed', hint: 'You have looked, and they are among friends.' }
    : words[kind]

export const pastWords: Record<Kind, string> = {
  approve: 'let it stand',
  ask_to_rephrase: 'asked for other words',
  hide: 'took it out of view',
  offer_care: 'offered care',
}

export const doneWords: Record<Kind, string> = {
  approve: 'It stands. Thank you.',
  ask_to_rephrase: 'Its author has your note now. Thank you.',
  hide: 'It is out of view, and its author knows why. Thank you.',
  offer_care: 'Your words are with them. Thank you.',
}

export const needsGuideline = (kind: Kind) => kind === 'ask_to_rephrase' || kind === 'hide'
export const needsNote = (kind: Kind) => kind === 'ask_to_rephrase' || kind === 'offer_care'

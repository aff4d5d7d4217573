import type { Intent, Wish } from '#server/posts/limits.ts'

/** What the box to write in asks, by what kind of words are wanted; and what would help, unless they choose. */
export const askingWords: Record<Intent, { ask: string; like: string; titleLike: string; wish: Wish }> = {
  vent: {
    ask: 'What happened, or what it feels like',
    like: 'It does not have to make sense yet.',
    titleLike: 'Nobody slept, again',
    wish: 'me_too_welcome',
  },
  question: {
    ask: 'What would you like to know?',
    like: 'What is going on, and what you tried or thought of.',
    titleLike: 'How do you do mornings?',
    wish: 'advice_welcome',
  },
  tip: {
    ask: 'What helped you?',
    like: 'What it was, and when. It need not help everybody.',
    titleLike: 'Breakfast the night before',
    wish: 'me_too_welcome',
  },
  win: {
    ask: 'What went well?',
    like: 'It can be as small as a warm cup of tea.',
    titleLike: 'We were on time today',
    wish: 'me_too_welcome',
  },
}

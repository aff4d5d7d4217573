import type { Intent, Trigger, Wish } from '#server/posts/limits.ts'

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

/** How the values of a thread are said to people. One place, so that a page and a form say the same. */
export const intentWords: Record<Intent, { name: string; hint: string }> = {
  vent: { name: 'Vent', hint: 'Let it out. Nothing has to be fixed.' },
  question: { name: 'Question', hint: 'Ask what you would like to know.' },
  tip: { name: 'Tip', hint: 'Something that helped you.' },
  win: { name: 'Win', hint: 'Big or very small, it counts.' },
}

export const wishWords: Record<Wish, { name: string; hint: string }> = {
  just_listen: { name: 'Just listen', hint: 'No advice, please. Being heard is enough.' },
  me_too_welcome: { name: 'Me too is welcome', hint: 'It would help to know I am not the only one.' },
  advice_welcome: { name: 'Advice is welcome', hint: 'Tell me what worked for you.' },
}

export const triggerWords: Record<Trigger, string> = {
  work: 'Work',
  feeding: 'Feeding',
  sleep: 'Sleep',
  screens: 'Screens',
  yelling: 'Yelling',
  time: 'Time together',
  money: 'Money',
  house: 'The house',
  body: 'My body',
  comparison: 'Comparing',
  childcare: 'Childcare',
  other: 'Something else',
}

import type { Intent, Trigger, Wish } from '#server/posts/limits.ts'

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

import type { ReviewLane, ReviewVerdict } from '#server/reviews/policy.ts'
import { scaleOf } from '#server/reviews/policy.ts'

const words: Record<ReviewVerdict, { label: string; hint: string; said: string }> = {
  leave: { label: 'Leave it', hint: 'It can stay as it is.', said: 'leave it' },
  rephrase: {
    label: 'Ask for other words',
    hint: 'There is something in it worth saying, and a kinder way to say it.',
    said: 'ask for other words',
  },
  act: { label: 'Take it out of view', hint: 'It hurts people as it is.', said: 'take it out of view' },
  '1': {
    label: 'Past, or a figure of speech',
    hint: 'Nobody seems in danger now.',
    said: 'level 1, past or a figure of speech',
  },
  '2': { label: 'Going on', hint: 'Dark thoughts that keep coming, and no plan.', said: 'level 2, going on' },
  '3': { label: 'A plan', hint: 'They know how, or when.', said: 'level 3, a plan' },
  '4': {
    label: 'Now, or a child in danger',
    hint: 'Somebody may come to harm within hours.',
    said: 'level 4, now or a child in danger',
  },
}

/** What can be said of words of this lane, as choices. */
export const verdictOptions = (lane: ReviewLane) =>
  scaleOf(lane).map((value) => ({ value, label: words[value].label, hint: words[value].hint }))

/** "ask for other words", within a sentence. */
export const saidWords = (verdict: ReviewVerdict) => words[verdict].said

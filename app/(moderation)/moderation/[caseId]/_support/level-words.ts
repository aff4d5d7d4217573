import type { Level } from '#server/support/policy.ts'

export const levelWords: Record<Level, { label: string; hint: string }> = {
  1: {
    label: '1 · Past, or a figure of speech',
    hint: '“I could die of shame.” “Two years ago I did not want to live.” Hard, and not about now.',
  },
  2: {
    label: '2 · Thoughts that keep coming',
    hint: '“They would be better off without me.” “I don’t want to wake up any more.” No plan, no time.',
  },
  3: {
    label: '3 · A plan, or the means',
    hint: '“I know how I would do it.” “I have been saving up the pills.” A way, a place or a day is named.',
  },
  4: {
    label: '4 · Now, or a child in danger',
    hint: '“I have taken them.” “Tonight.” Or a child who is being hurt, or left alone with somebody dangerous.',
  },
}

/** The level that was chosen, with the half of the fourth that it was. */
export const shortLevel = (level: number, childAtRisk: boolean) => {
  if (level === 4) return childAtRisk ? '4 · A child may be in danger' : '4 · Now'
  return levelWords[level as Level]?.label ?? ''
}

export const cardBeginning =
  'Thank you for saying it here. It sounds like a great deal to carry, and you do not have to carry it alone tonight. Below are people who listen, some of them at this very hour. You are not in any trouble, and your words stay where they are. How are you right now?'

import { intents, wishes } from '#server/threads/limits.ts'

export const limits = {
  body: 10_000,
  title: 140,
  contentNote: 80,
  pageSize: 40,
  images: 3,
  alt: 300,
  quotes: 60,
} as const

export { intents, wishes }
export const triggers = [
  'work', 'feeding', 'sleep', 'screens', 'yelling', 'time', 'money', 'house', 'body', 'comparison', 'childcare', 'other',
] as const // biome-ignore format: one list, read at a glance
export type Intent = (typeof intents)[number]
export type Wish = (typeof wishes)[number]
export type Trigger = (typeof triggers)[number]

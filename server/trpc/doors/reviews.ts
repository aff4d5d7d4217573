import { type Doors, nothing, nowhere } from './door.ts'

export const reviewsDoors: Doors = {
  'reviews.waiting': { for: 'moderators', input: nothing },
  'reviews.next': { for: 'moderators', input: nothing },
  'reviews.show': { for: 'moderators', input: () => ({ reviewId: nowhere }), mayBeEmpty: true },
  'reviews.answer': {
    for: 'moderators',
    input: () => ({ reviewId: nowhere, verdict: 'leave', reason: 'r' }),
  },
  'reviews.panels': { for: 'moderators', input: nothing },
  'reviews.panel': { for: 'moderators', input: () => ({ panelId: nowhere }), mayBeEmpty: true },
  'reviews.vote': {
    for: 'moderators',
    input: () => ({ panelId: nowhere, verdict: 'leave', words: 'w' }),
    mayBeEmpty: true,
  },
  'reviews.rule': {
    for: 'leads',
    input: () => ({ panelId: nowhere, verdict: 'leave', words: 'w' }),
    mayBeEmpty: true,
  },
  'reviews.myGolden': { for: 'moderators', input: nothing },
  'reviews.golden': { for: 'leads', input: nothing },
  'reviews.addGolden': {
    for: 'leads',
    input: () => ({ lane: 'shaming', text: 't', expected: 'leave', why: 'w' }),
  },
  'reviews.retireGolden': { for: 'leads', input: () => ({ goldenId: nowhere }), mayBeEmpty: true },
  'reviews.agreement': { for: 'leads', input: nothing },
}

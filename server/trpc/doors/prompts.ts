import { circle, type Doors, nothing, nowhere, thread } from './door.ts'

const prompt = {
  title: 'Good enough week',
  body: 'What was good enough?',
  intent: 'win',
  wish: 'me_too_welcome',
  weekday: 1,
  time: '20:00',
  timeZone: 'Europe/Berlin',
  startsOn: '2026-01-01',
}

export const promptsDoors: Doors = {
  'prompts.list': { for: 'hosts', input: circle },
  'prompts.add': { for: 'hosts', input: (scene) => ({ ...circle(scene), ...prompt }) },
  'prompts.change': {
    for: 'members',
    input: () => ({ promptId: nowhere, ...prompt }),
    mayBeEmpty: true,
  },
  'prompts.pause': {
    for: 'members',
    input: () => ({ promptId: nowhere, paused: true }),
    mayBeEmpty: true,
  },
  'prompts.remove': { for: 'members', input: () => ({ promptId: nowhere }), mayBeEmpty: true },
  'prompts.away': { for: 'members', input: nothing },
  'prompts.putAway': { for: 'circle', input: thread, mayBeEmpty: true },
  'prompts.takeBack': { for: 'members', input: () => ({ promptId: nowhere }) },
}

import { circle, type Doors, nowhere } from './door.ts'

const bridge = {
  otherId: nowhere,
  title: 'At one table',
  homePrompt: 'What does nobody see of your day?',
  otherPrompt: 'What does nobody see of yours?',
  intent: 'vent',
  wish: 'me_too_welcome',
  day: 1,
  time: '20:00',
  timeZone: 'Europe/Berlin',
}

export const bridgesDoors: Doors = {
  'bridges.list': { for: 'hosts', input: circle },
  'bridges.propose': {
    for: 'hosts',
    input: (scene) => ({ ...bridge, homeId: scene.circle.id }),
    mayBeEmpty: true,
  },
  'bridges.accept': { for: 'members', input: () => ({ bridgeId: nowhere }), mayBeEmpty: true },
  'bridges.end': { for: 'members', input: () => ({ bridgeId: nowhere }), mayBeEmpty: true },
}

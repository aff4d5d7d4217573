import { randomUUID } from 'node:crypto'
import { circle, type Doors, nothing, nowhere } from './door.ts'

export const circlesDoors: Doors = {
  'circles.list': { for: 'anyone', input: nothing },
  'circles.show': { for: 'anyone', input: (scene) => ({ slug: scene.circle.slug }) },
  'circles.houseRules': { for: 'anyone', input: nothing },
  'circles.invitePreview': {
    for: 'anyone',
    input: () => ({ token: 'no-such-token-here' }),
    mayBeEmpty: true,
  },
  'circles.join': { for: 'members', input: () => ({ circleId: nowhere }), mayBeEmpty: true },
  'circles.leave': { for: 'members', input: () => ({ circleId: nowhere }) },
  'circles.acceptInvite': {
    for: 'members',
    input: () => ({ token: 'no-such-token-here' }),
    mayBeEmpty: true,
  },
  'circles.requests': { for: 'hosts', input: circle },
  'circles.members': { for: 'hosts', input: circle },
  'circles.invites': { for: 'hosts', input: circle },
  'circles.createInvite': { for: 'hosts', input: circle },
  'circles.decide': {
    for: 'hosts',
    input: () => ({ membershipId: nowhere, accept: true }),
    mayBeEmpty: true,
  },
  'circles.removeMember': { for: 'hosts', input: () => ({ membershipId: nowhere }), mayBeEmpty: true },
  'circles.revokeInvite': { for: 'hosts', input: () => ({ inviteId: nowhere }), mayBeEmpty: true },
  'circles.saveGuidelines': { for: 'hosts', input: (scene) => ({ ...circle(scene), guidelines: [] }) },
  'circles.words': { for: 'hosts', input: circle },
  'circles.addWord': { for: 'hosts', input: (scene) => ({ ...circle(scene), phrase: 'a phrase' }) },
  'circles.removeWord': { for: 'hosts', input: () => ({ wordId: nowhere }), mayBeEmpty: true },
  'circles.create': {
    for: 'admins',
    input: () => ({
      slug: `walk-${randomUUID()}`,
      name: 'n',
      forWhom: 'f',
      about: 'a',
      accent: 'clay',
      joinPolicy: 'open',
      joinQuestion: null,
      guidelines: [],
    }),
  },
  'circles.update': {
    for: 'admins',
    input: () => ({
      circleId: nowhere,
      name: 'n',
      forWhom: 'f',
      about: 'a',
      accent: 'clay',
      joinPolicy: 'open',
      joinQuestion: null,
      guidelines: [],
    }),
    mayBeEmpty: true,
  },
}

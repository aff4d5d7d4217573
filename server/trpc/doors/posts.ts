import { randomUUID } from 'node:crypto'
import { circle, type Doors, nowhere, post, thread } from './door.ts'

export const postsDoors: Doors = {
  'posts.page': { for: 'circle', input: thread },
  'posts.startThread': {
    for: 'circle',
    input: (scene) => ({
      ...circle(scene),
      title: 't',
      body: 'b',
      intent: 'vent',
      wish: 'just_listen',
      idempotencyKey: randomUUID(),
    }),
  },
  'posts.reply': {
    for: 'circle',
    input: ({ threadId }) => ({ threadId, body: 'me too', idempotencyKey: randomUUID() }),
  },
  'posts.sayMeToo': { for: 'circle', input: post },
  'posts.takeBackMeToo': { for: 'circle', input: post },
  'posts.edit': {
    for: 'circle',
    input: () => ({ postId: nowhere, body: 'b', revision: 1 }),
    mayBeEmpty: true,
  },
  'posts.remove': { for: 'circle', input: () => ({ postId: nowhere }), mayBeEmpty: true },
  'posts.undoRemove': { for: 'circle', input: () => ({ postId: nowhere }), mayBeEmpty: true },
  'posts.source': { for: 'circle', input: () => ({ postId: nowhere }), mayBeEmpty: true },
  'posts.history': { for: 'circle', input: () => ({ postId: nowhere }), mayBeEmpty: true },
}

import { type ClientToServer, rooms, type ServerToClient } from '#server/realtime/events.ts'
import type { For } from '../walk-people.ts'
import { nowhere, type Scene } from './door.ts'

/** Somebody with an open line: a room may be named after them or after their session. */
export type OnLine = { memberId: string; sessionId: string }

type Row = { for: For; about?: 'thread' | 'case'; what: string }

/** One row for each kind of room; in brackets, whose. A new one without a row fails the tests. */
export const roomDoors: Record<string, Row & { named: (scene: Scene, who: OnLine) => string }> = {
  thread: {
    for: 'circle',
    about: 'thread',
    what: 'a conversation of the circle',
    named: ({ threadId }) => rooms.thread(threadId),
  },
  circle: { for: 'circle', what: 'the list of the circle', named: ({ circle }) => rooms.circle(circle.id) },
  member: {
    for: 'members',
    what: 'what is about themselves, alone',
    named: (_, { memberId }) => rooms.member(memberId),
  },
  session: {
    for: 'members',
    what: 'their browser, alone',
    named: (_, { sessionId }) => rooms.session(sessionId),
  },
  'queue (the circle)': {
    for: ['host'],
    what: 'cases of the circle',
    named: ({ circle }) => rooms.queue(circle.id),
  },
  'queue (staff)': { for: ['moderator'], what: 'cases but those of care', named: () => rooms.queue('staff') },
  'queue (care)': { for: 'care', what: 'all cases', named: () => rooms.queue('care') },
  caretakers: { for: 'caretakers', what: 'who else looks after things now', named: () => rooms.caretakers },
  shown: { for: [], what: 'nothing; whoever chose to show that they are here', named: () => rooms.shown },
}

/** One row for each thing that a browser can ask over its line; the compiler misses one that is left out. */
export const askDoors: Record<
  keyof ClientToServer,
  Row & { ask: (scene: Scene) => unknown; elsewhere?: unknown; answers: boolean }
> = {
  joinThread: {
    for: 'circle',
    about: 'thread',
    what: 'to hear a conversation of the circle',
    ask: ({ threadId }) => ({ threadId, lastSeq: 0 }),
    elsewhere: { threadId: nowhere, lastSeq: 0 },
    answers: true,
  },
  joinCircle: {
    for: 'circle',
    what: 'to hear what is new in the circle',
    ask: ({ circle }) => ({ circleId: circle.id }),
    elsewhere: { circleId: nowhere },
    answers: true,
  },
  joinQueue: {
    for: 'caretakers',
    what: 'to hear of cases they may see',
    ask: () => ({ since: null }),
    answers: true,
  },
  typing: {
    for: 'circle',
    about: 'thread',
    what: 'to let the others see that somebody writes',
    ask: ({ threadId }) => ({ threadId }),
    answers: false,
  },
  leaveThread: {
    for: 'members',
    what: 'to hear a conversation no more',
    ask: ({ threadId }) => ({ threadId }),
    answers: false,
  },
  leaveQueue: { for: 'members', what: 'to hear of cases no more', ask: () => undefined, answers: false },
}

/** One row for each thing that is pushed, when it is about the circle, a conversation of it or its open case. */
export const signalDoors: Record<keyof ServerToClient, Row> = {
  thread: { for: 'circle', about: 'thread', what: 'a new or changed post' },
  circle: { for: 'circle', about: 'thread', what: 'that a list changed' },
  presence: { for: 'circle', about: 'thread', what: 'that somebody is here' },
  typing: { for: 'circle', about: 'thread', what: 'that somebody writes' },
  member: { for: ['member'], what: 'something about the member of the circle' },
  queue: { for: 'caretakers', about: 'case', what: 'that a case changed' },
  caretakers: { for: 'caretakers', what: 'who else looks after things' },
}

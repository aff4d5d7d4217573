import type { QueueEventKind } from '#prisma/generated/enums.ts'
import type { PostView } from '#server/posts/schema.ts'

/**
 * What travels over a socket, and nothing else does. A post that everyone in the room may see travels as
 * the same view that posts.page returns; everything that depends on who is looking travels as a pointer.
 */
export type ThreadSignal =
  | {
      kind: 'post_published' | 'post_edited' | 'post_restored'
      threadId: string
      seq: number
      postId: string
      post: PostView
    }
  | { kind: 'post_gone'; threadId: string; seq: number; postId: string }
  /** Whether moderators are with this conversation. Never who, never about which post. */
  | { kind: 'calm'; threadId: string; seq: number; calm: boolean }

export type MemberSignal =
  | { kind: 'notifications' }
  | { kind: 'me_too'; threadId: string; postId: string }
  | { kind: 'own_post'; threadId: string; postId: string }
  | { kind: 'membership'; circleId: string }
  /** What they would rather not see was changed, by themselves: their open pages ask again. */
  | { kind: 'quiet' }

/** Something happened to a case. A pointer: who may see the case fetches what became of it. */
export type QueueSignal = { id: string; caseId: string; kind: QueueEventKind; at: string }

export type ServerToClient = {
  /**
   * What happened in a thread last, and what did just before it. A browser of the version that knew no `before` finds
   * a number missing and asks for what it missed.
   */
  thread: (signal: ThreadSignal, before?: ThreadSignal[]) => void
  /** A circle's list changed: a new thread, or newer activity in one. */
  circle: (signal: { circleId: string; threadId: string }) => void
  member: (signal: MemberSignal) => void
  /** The queue changed; the open screens fetch what they may see. */
  queue: (signal: QueueSignal) => void
  /** Who else looks after things just now. Told to those who do it themselves, never to members. */
  caretakers: (signal: { names: string[] }) => void
  typing: (signal: { threadId: string }) => void
  /** Whether another member who chose to show it is reading this thread. Never who, never how many. */
  presence: (signal: { threadId: string; someoneIsHere: boolean }) => void
}

/** The answer to joining a thread: what was missed since `lastSeq`, or that it is too much to tell. */
export type JoinAnswer =
  | { ok: true; headSeq: number; missed: ThreadSignal[] | 'refetch' }
  | { ok: false; reason: string }

/** The answer to joining the queue: what may have been missed. The browser drops what it knows. */
export type QueueJoinAnswer = { ok: true; missed: QueueSignal[] | 'refetch' } | { ok: false }

export type ClientToServer = {
  /** `sight`: that of the page the browser has, so that it is told when the page is another one now. */
  joinThread: (
    ask: { threadId: string; lastSeq: number; sight?: string },
    answer: (answer: JoinAnswer) => void,
  ) => void
  leaveThread: (ask: { threadId: string }) => void
  joinCircle: (ask: { circleId: string }, answer: (answer: { ok: boolean }) => void) => void
  joinQueue: (ask: { since: string | null }, answer: (answer: QueueJoinAnswer) => void) => void
  leaveQueue: () => void
  typing: (ask: { threadId: string }) => void
}

export const rooms = {
  thread: (threadId: string) => `thread:${threadId}`,
  circle: (circleId: string) => `circle:${circleId}`,
  member: (memberId: string) => `member:${memberId}`,
  session: (sessionId: string) => `session:${sessionId}`,
  /** `care`, `staff`, or the id of a circle for its hosts: see queue-rooms.ts. */
  queue: (audience: string) => `queue:${audience}`,
  caretakers: 'caretakers',
  /** Whoever chose to show that they are here. Nothing is said in it: it is known on every process who stands there. */
  shown: 'shown',
}

import { describe, expect, it } from 'vitest'
import type { NotificationView } from '#server/notifications/schema.ts'
import { noticeWords } from './notice-words.ts'

const notice = (more: Partial<NotificationView>): NotificationView => ({
  id: 'n',
  kind: 'decision',
  read: false,
  at: new Date(),
  threadId: null,
  postId: null,
  title: null,
  circle: null,
  accepted: null,
  decision: null,
  statement: null,
  appealCase: null,
  appeal: null,
  apologyId: null,
  caseId: null,
  careCardId: null,
  worry: false,
  ...more,
})
const hide = { kind: 'hide', reason: 'r', note: null } as const

describe('a notice', () => {
  it('of a decision leads to all of its reasons; without a statement, to the conversation', () => {
    const about = { threadId: 't', decision: hide }
    expect(noticeWords(notice({ ...about, statement: 'd' })).href).toBe('/notices/statement/d')
    expect(noticeWords(notice(about)).href).toBe('/threads/t')
  })

  it('of an appeal leads its author to the statement and a moderator to the case', () => {
    const said = { kind: 'appeal_message', appeal: 'open' } as const
    expect(noticeWords(notice({ ...said, statement: 'd' })).href).toBe('/notices/statement/d')
    expect(noticeWords(notice({ ...said, appealCase: 'c' })).href).toBe('/moderation/c')
    const decided = { kind: 'appeal_decided', statement: 'd' } as const
    const stays = noticeWords(notice({ ...decided, appeal: 'upheld' }))
    const back = noticeWords(notice({ ...decided, appeal: 'overturned' }))
    expect([stays.title, back.title]).toEqual([
      expect.stringContaining('it stays'),
      expect.stringContaining('took it back'),
    ])
    expect([stays.href, back.href]).toEqual(['/notices/statement/d', '/notices/statement/d'])
  })

  it('of what was lifted speaks to the author of the words and to who asked about them in their own way', () => {
    const author = noticeWords(notice({ kind: 'lifted', threadId: 't', statement: 'd' }))
    const reporter = noticeWords(notice({ kind: 'lifted', decision: { ...hide, reason: null } }))
    expect(author).toMatchObject({ title: 'A decision was taken back', href: '/notices/statement/d' })
    expect(reporter).toMatchObject({ href: '/notices', detail: expect.stringContaining('Thank you') })
  })

  it('of a sorry goes nowhere and asks nothing', () => {
    const sorry = noticeWords(notice({ kind: 'apology', apologyId: 'a', threadId: 't', title: 'A long day' }))
    expect(sorry.href).toBeNull()
    expect(sorry.detail).toMatch(/A long day.*nothing to answer/)
  })
})

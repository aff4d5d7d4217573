import { createHmac, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { makeViewer } from '#prisma/factories/member.ts'
import { db } from '#server/db.ts'
import { env } from '#server/env.ts'
import { answerUnsubscribe, lookAtUnsubscribe } from './answer-unsubscribe.ts'
import { presets } from './schema.ts'
import { saveSettings } from './settings.ts'
import { type Scope, unsubscribeToken } from './unsubscribe-token.ts'

const makeReader = async (scope: Scope) => {
  const viewer = await makeViewer()
  await saveSettings(viewer, { ...presets.everything, digestEvery: 'daily' })
  const now = () => db.noticeSettings.findUniqueOrThrow({ where: { memberId: viewer.memberId } })
  return { viewer, now, token: unsubscribeToken((await now()).mailKey, scope) }
}
const post = (token: string, fields: Record<string, string>) => {
  const body = new URLSearchParams(fields)
  return answerUnsubscribe(new Request('http://localhost/', { method: 'POST', body }), token)
}
const oneClick = { 'List-Unsubscribe': 'One-Click' }

test('looking changes nothing: a scanner that opens every link stops no mail', async () => {
  const { now, token } = await makeReader('replies')
  const before = await now()
  const answer = lookAtUnsubscribe(token)
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    expect.stringContaining(`/unsubscribe/${token}`),
  ])
  expect(await now()).toEqual(before)
})

test('one tap of a mail program stops this kind and no other, and twice is once', async () => {
  const { now, token } = await makeReader('replies')
  expect((await post(token, oneClick)).status).toBe(200)
  expect((await post(token, oneClick)).status).toBe(200)
  const after = await now()
  expect(after.mail).toEqual(presets.everything.mail.filter((group) => group !== 'replies'))
  expect(after).toMatchObject({ mailStoppedAt: null, digestEvery: 'daily' })
})

test('the summary alone, or all mail', async () => {
  const digest = await makeReader('digest')
  await post(digest.token, oneClick)
  expect(await digest.now()).toMatchObject({ digestEvery: 'never', nextDigestAt: null, mailStoppedAt: null })
  const all = await makeReader('replies')
  await post(all.token, { what: 'all' })
  expect(await all.now()).toMatchObject({ mailStoppedAt: expect.any(Date), digestEvery: 'never' })
})

test('any token gets the same answer, and one that is not ours changes nothing for anybody', async () => {
  const { now, token } = await makeReader('replies')
  const before = await now()
  const [mailKey = ''] = token.split('.')
  const otherPurpose = createHmac('sha256', env().NEXTAUTH_SECRET).update(`${mailKey} replies`)
  const wrong = [
    'nonsense',
    `${mailKey}.replies.`,
    `${mailKey}.all.${token.split('.')[2]}`,
    `${mailKey}.replies.${otherPurpose.digest('base64url')}`,
    unsubscribeToken(randomUUID(), 'all'),
  ]
  const answers = await Promise.all([...wrong, token].map((one) => post(one, { what: 'kind' })))
  const said = answers.map(({ status, headers }) => `${status} ${headers.get('location')}`)
  expect(new Set(said).size).toBe(1)
  expect((await now()).mailStoppedAt).toBeNull()
  expect((await now()).mail).toEqual(before.mail.filter((group) => group !== 'replies'))
})

test('a token holds no id of a member', async () => {
  const { viewer, token } = await makeReader('all')
  expect(token).not.toContain(viewer.memberId)
})

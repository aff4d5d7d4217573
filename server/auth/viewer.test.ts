import { expect, test } from 'vitest'
import { signIn } from '#prisma/factories/live.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { viewerFromCookie } from './viewer.ts'

test('a cookie that nobody of ours wrote is a guest’s, whatever it holds', async () => {
  for (const value of ['%', '%E0%A4%A', '%zz', 'a'.repeat(100_000), '\0', '=', ';;', '', 'undefined'])
    expect(await viewerFromCookie(`enough-session=${value}`)).toBeNull()
})

test('beside others, and written in the way of the web, it is theirs', async () => {
  const viewer = await makeViewer()
  const { token } = await signIn(viewer)
  const escaped = `%${token.charCodeAt(0).toString(16)}${token.slice(1)}`
  for (const value of [token, escaped])
    expect(await viewerFromCookie(`a=%E0%A4%A; enough-session=${value}; b=1`)).toMatchObject({
      memberId: viewer.memberId,
    })
})

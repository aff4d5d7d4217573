import { afterEach, expect, test, vi } from 'vitest'
import { makeMember, makeViewer } from '#prisma/factories/member.ts'
import { listMembers, showMe } from './queries.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

const waysWith = async (variables: Record<string, string>) => {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
  vi.resetModules()
  const [{ waysToSignIn }, { authOptions }] = await Promise.all([
    import('./queries.ts'),
    import('#server/auth/options.ts'),
  ])
  return { ...waysToSignIn(), providers: authOptions(new Headers()).providers.map(({ id }) => id) }
}

test('Google is offered when both of its keys are there', async () => {
  const keys = { GOOGLE_CLIENT_ID: 'id', GOOGLE_CLIENT_SECRET: 'secret' }
  expect(await waysWith(keys)).toMatchObject({ google: true, providers: ['email', 'google'] })
  expect(await waysWith({ GOOGLE_CLIENT_ID: '', GOOGLE_CLIENT_SECRET: '' })).toMatchObject({
    google: false,
    providers: ['email'],
  })
})

test('members are found by a part of their name or their whole address, page by page', async () => {
  const admin = await makeViewer({ role: 'admin' })
  const members = []
  for (let n = 0; n < 45; n += 1)
    members.push(await makeMember({ displayName: `Walker ${n}`, email: `w${n}@walk.example` }))
  const first = await listMembers(admin, { search: 'walker' })
  const second = await listMembers(admin, { search: 'walker', cursor: first.next })
  const seen = [...first.members, ...second.members].map(({ id }) => id)
  expect(seen.sort()).toEqual(members.map(({ id }) => id).sort())
  expect((await listMembers(admin, { search: 'W7@walk.example' })).members).toMatchObject([
    { displayName: 'Walker 7' },
  ])
  expect((await listMembers(admin, { search: '@walk.example' })).members).toEqual([])
  expect(JSON.stringify(first)).not.toContain('@')
})

test('one learns of oneself what one may, and a guest nothing', async () => {
  const viewer = await makeViewer({ displayName: 'Mo of the walk' })
  expect(await showMe(viewer)).toMatchObject({ displayName: 'Mo of the walk', role: 'member', region: null })
  expect(await showMe(null)).toBeNull()
})

import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeViewer } from '#prisma/factories/member.ts'
import { browserOf, setUpApp } from '#prisma/factories/proof.ts'
import { makeWalk } from '#prisma/factories/walk.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { db } from '#server/db.ts'
import type { Scene } from '#server/trpc/doors/door.ts'
import { appRouter, callerFor } from '#server/trpc/root.ts'
import { doors } from '#server/trpc/walk-doors.ts'
import { mailCode, showMailedCode } from './mail-code.ts'
import { dangerous, freshMinutes, isDangerous } from './policy.ts'
import { showCode } from './show-code.ts'

let scene: Scene
beforeAll(async () => {
  scene = (await makeWalk()).scene
})
beforeEach(() => db.rateLimit.deleteMany())

const act = async (viewer: Viewer, path: string, input: unknown): Promise<string> => {
  const [feature = '', name = ''] = path.split('.')
  const caller = callerFor({ viewer, address: 'here' }) as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >
  return (caller[feature]?.[name]?.(input) ?? Promise.reject(new Error(path))).then(
    () => 'open',
    (error) => error.cause?.code ?? error.code,
  )
}
const long = () => new Date(Date.now() - freshMinutes * 60_000 - 1000)

describe('what is dangerous', () => {
  it('are procedures that exist, and change something', () => {
    const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>
    for (const path of Object.keys(dangerous)) expect(procedures[path]?._def.type, path).toBe('mutation')
  })

  it('does not go by names that every object has', () => {
    expect(isDangerous('constructor', {})).toBe(false)
    expect(isDangerous('decisions.decide', { kind: 'suspend' })).toBe(true)
    expect(isDangerous('decisions.decide', { kind: 'approve' })).toBe(false)
    expect(isDangerous('decisions.decide', null)).toBe(false)
  })

  it.each(Object.keys(dangerous))(
    '%s asks who is there once a proof is old, and not before',
    async (path) => {
      const given = doors[path]?.input(scene)
      const input =
        path === 'decisions.decide' ? { kind: 'suspend' } : path === 'decisions.bulkDecide' ? {} : given
      const admin = await makeViewer({ role: 'admin' })
      expect(await act({ ...admin, provenAt: long() }, path, input)).toBe('PROOF_NEEDED')
      expect(await act({ ...admin, provenAt: null }, path, input)).toBe('PROOF_NEEDED')
      expect(await act(admin, path, input)).not.toBe('PROOF_NEEDED')
      // whoever may not do it at all hears that, and is asked for nothing
      if (doors[path]?.for === 'evenSuspended') return
      const suspended = await makeViewer({ suspended: true })
      expect(await act({ ...suspended, provenAt: long() }, path, input)).toBe('FORBIDDEN')
    },
  )
})

describe('a proof', () => {
  const olden = (sessionId: string) =>
    db.session.update({ where: { id: sessionId }, data: { createdAt: long(), provenAt: null } })
  const change = async (viewer: Viewer) =>
    act(viewer, 'members.setRole', { memberId: (await makeViewer()).memberId, role: 'moderator' })

  it('is what was mailed, for whoever has no second step', async () => {
    const admin = await makeViewer({ role: 'admin' })
    const browser = await browserOf(admin)
    expect(await change(await browser.viewer())).toBe('open')
    await olden(browser.sessionId)
    expect(await change(await browser.viewer())).toBe('PROOF_NEEDED')
    await mailCode(await browser.viewer())
    const { email } = await db.member.findUniqueOrThrow({ where: { id: admin.memberId } })
    const mail = await db.demoMail.findFirstOrThrow({ where: { to: email }, orderBy: { id: 'desc' } })
    const code = /\d{6}/.exec(mail.subject)?.[0] ?? ''
    const elsewhere = await browserOf(admin)
    await expect(showMailedCode(await elsewhere.viewer(), code)).rejects.toMatchObject({ code: 'CONFLICT' })
    await showMailedCode(await browser.viewer(), code)
    expect(await change(await browser.viewer())).toBe('open')
    await expect(showMailedCode(await browser.viewer(), code)).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('is the second step alone for whoever has one: neither a new link nor the mailbox will do', async () => {
    const admin = await makeViewer({ role: 'admin' })
    const browser = await browserOf(admin)
    const { app } = await setUpApp(await browser.viewer())
    await db.session.update({ where: { id: browser.sessionId }, data: { secondFactorAt: long() } })
    const viewer = await browser.viewer()
    expect(viewer).toMatchObject({ role: 'admin', owed: null })
    expect(await change(viewer)).toBe('PROOF_NEEDED')
    await expect(mailCode(viewer)).rejects.toMatchObject({ code: 'CONFLICT' })
    await showCode(viewer, app.shows())
    expect(await change(await browser.viewer())).toBe('open')
  })
})

import { expect, it } from 'vitest'
import { makeCase } from '#prisma/factories/case.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { claimCase } from './claim-case.ts'
import { holdCase } from './hold-case.ts'
import { keepLease } from './keep-lease.ts'

const refused = (code: string) => expect.objectContaining({ code })

it('keeps a case for a day, for its moderator on any device and for nobody else', async () => {
  const { caseId, moderator } = await makeCase()
  const { token } = await claimCase(moderator, caseId, 'tab-of-the-evening')
  const evening = { caseId, token, tab: 'tab-of-the-evening' }
  const { until } = await holdCase(moderator, { ...evening, words: 'I will sleep on it.' })
  expect(until.getTime() - Date.now()).toBeGreaterThan(23 * 3_600_000)
  const other = await makeViewer({ role: 'moderator' })
  await expect(claimCase(other, caseId, 'tab-of-somebody')).rejects.toEqual(refused('CONFLICT'))
  const morning = await claimCase(moderator, caseId, 'tab-of-the-morning')
  expect(morning.token).toBeGreaterThan(token)
  expect(morning.until).toEqual(until)
  await expect(keepLease(moderator, evening)).rejects.toEqual(refused('CONFLICT'))
  const kept = await keepLease(moderator, { caseId, token: morning.token, tab: 'tab-of-the-morning' })
  expect(kept.until).toEqual(until)
})

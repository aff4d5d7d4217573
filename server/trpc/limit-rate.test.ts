import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { limitRate } from './limit-rate.ts'

const reading = async (times: number, forPage: boolean) => {
  const ctx = { viewer: null, address: randomUUID(), ...(forPage ? { forPage: true as const } : {}) }
  for (let n = 0; n < times; n++) await limitRate(ctx, 'query')
}

test('a guest who asks without end is asked to wait', async () => {
  await expect(reading(601, false)).rejects.toMatchObject({ code: 'RATE_LIMITED' })
})

test('a page opens for everybody behind one address', async () => {
  await expect(reading(601, true)).resolves.toBeUndefined()
})

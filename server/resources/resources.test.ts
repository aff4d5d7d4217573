import { expect, test } from 'vitest'
import { type Region, regions } from './limits.ts'
import { listResources } from './list-resources.ts'
import { resources } from './load-resources.ts'
import { freshMonths, releasedOn } from './released.ts'
import { resourceSchema } from './schema.ts'

const places = Object.keys(regions) as Region[]

test('every entry can be reached and says when it was last checked', () => {
  expect(resources.length).toBeGreaterThan(40)
  for (const { id, phone, sms, url, lastChecked } of resources) {
    expect(phone ?? sms ?? url, id).toBeTruthy()
    expect(new Date(lastChecked).getTime(), id).toBeGreaterThan(Date.UTC(2026, 0, 1))
  }
})

test('no line was left unchecked for a year when this was released', () => {
  const oldest = new Date(releasedOn)
  oldest.setUTCMonth(oldest.getUTCMonth() - freshMonths)
  const stale = resources.filter(({ lastChecked }) => new Date(lastChecked) < oldest)
  expect(stale.map(({ id, lastChecked }) => `${id}, last checked on ${lastChecked}`)).toEqual([])
  const newest =
    resources
      .map(({ lastChecked }) => lastChecked)
      .toSorted()
      .at(-1) ?? ''
  expect(newest <= releasedOn, 'releasedOn is older than what was checked: move it').toBe(true)
})

test('no two entries share an id', () => {
  expect(new Set(resources.map(({ id }) => id)).size).toBe(resources.length)
})

test.each([
  ['no way to reach it', { phone: undefined, url: undefined }],
  ['no date', { lastChecked: undefined }],
  ['a day that does not exist', { lastChecked: '2026-02-30' }],
  ['a number with letters', { phone: '1-800-CALL' }],
  ['an address that is not safe', { url: 'javascript:alert(1)' }],
  ['a region nobody lists', { regions: ['XX'] }],
])('an entry with %s is refused', (_what, change) => {
  const good = resources.find(({ id }) => id === 'gb-samaritans')
  expect(resourceSchema.safeParse(good).success).toBe(true)
  expect(resourceSchema.safeParse({ ...good, ...change }).success).toBe(false)
})

test.each(places.filter((place) => place !== 'ELSEWHERE'))(
  '%s begins with an emergency number and a listening line',
  (place) => {
    const { first, more } = listResources(place)
    expect(first.length).toBeLessThanOrEqual(3)
    expect(first[0]).toMatchObject({ kind: 'emergency', phone: expect.any(String) })
    expect(first[1]).toMatchObject({ kind: 'crisis' })
    expect([...first, ...more].at(-1)?.regions).toEqual(['*'])
  },
)

test('where no list of our own reaches, the lists of the world are offered', () => {
  const { first, more } = listResources('ELSEWHERE')
  expect(first.map(({ id }) => id)).toEqual(['find-a-helpline', 'befrienders'])
  expect(more).toEqual([])
})

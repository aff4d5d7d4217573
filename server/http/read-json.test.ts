import { expect, test } from 'vitest'
import { readJson } from './read-json.ts'

const say = (body: BodyInit) =>
  new Request('http://here/', { method: 'POST', body, duplex: 'half' } as RequestInit)

test('what is said in JSON is read, up to its limit and not a byte further', async () => {
  expect(await readJson(say('{"a":1}'), 7)).toEqual({ a: 1 })
  expect(await readJson(say('{"a":12}'), 7)).toBeNull()
  let sent = 0
  const endless = new ReadableStream<Uint8Array>({
    pull: (line) => {
      sent += 1
      line.enqueue(new Uint8Array(1_000))
    },
  })
  expect(await readJson(say(endless), 10_000)).toBeNull()
  expect(sent).toBeLessThan(20)
})

test.each(['', 'nonsense', '{"a":', '\0'])('%j says nothing', async (body) => {
  expect(await readJson(say(body), 100)).toBeNull()
})

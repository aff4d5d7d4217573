import { expect, test } from 'vitest'
import { maySendLink } from './limit-sign-in.ts'

const ask = async (times: number, email: string, address: string) => {
  const answers: boolean[] = []
  for (let n = 0; n < times; n += 1) answers.push(await maySendLink(email, address))
  return answers.filter(Boolean).length
}

test('one address gets five links in a quarter of an hour, however it is written', async () => {
  expect(await ask(4, 'mo@test.example', '10.0.0.1')).toBe(4)
  expect(await ask(4, 'MO@test.example', '10.0.0.2')).toBe(1)
  expect(await ask(1, 'jo@test.example', '10.0.0.1')).toBe(1)
})

test('from one network address thirty links are sent, to whomever', async () => {
  const answers = await Promise.all(
    Array.from({ length: 40 }, (_, n) => maySendLink(`p${n}@test.example`, '10.0.0.9')),
  )
  expect(answers.filter(Boolean)).toHaveLength(30)
})

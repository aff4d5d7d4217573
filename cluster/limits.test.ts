import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Cluster, startCluster } from './machinery/cluster.ts'
import { type Caller, caller } from './machinery/person.ts'
import { setScene } from './machinery/scene.ts'

let cluster: Cluster
beforeAll(async () => {
  cluster = await startCluster(2)
}, 120_000)
afterAll(() => cluster.stop())

const said = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    ({ message }: Error) => message,
  )

/** So many times at each process, both at once, a few at a time. What was answered, by process. */
const press = async (callers: Caller[], times: number, ask: (to: Caller) => Promise<unknown>) =>
  Promise.all(
    callers.map(async (to) => {
      const answers: string[] = []
      while (answers.length < times)
        answers.push(...(await Promise.all(Array.from({ length: 10 }, () => said(ask(to))))))
      return answers
    }),
  )

test('whoever writes by two processes at once may write as much as by one', async () => {
  const { people } = await setScene(cluster.balancer.port, 1)
  const token = people[0]?.token ?? ''
  const both = cluster.ports().map((port) => caller(port, token))
  const answers = await press(both, 50, (to) => to.mutate('members.updateSettings', {}))
  const all = answers.flat()
  expect(all.filter((one) => one === 'done').length).toBeLessThanOrEqual(60)
  expect(new Set(all)).toEqual(new Set(['done', 'RATE_LIMITED']))
}, 60_000)

test('a guest who reads by two processes at once may read as much as by one', async () => {
  const both = cluster.ports().map((port) => caller(port, ''))
  const answers = await press(both, 400, (to) => to.query('circles.houseRules', undefined))
  const all = answers.flat()
  expect(all.filter((one) => one === 'done').length).toBeLessThanOrEqual(600)
  expect(new Set(all)).toEqual(new Set(['done', 'RATE_LIMITED']))
}, 60_000)

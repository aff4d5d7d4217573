import { expect, test } from 'vitest'
import { signIn, startLive } from '#prisma/factories/live.ts'
import { makeViewer } from '#prisma/factories/member.ts'
import { capAddresses } from './cap-addresses.ts'
import { io } from './publish.ts'

test('one address opens so many lines, and may open another when one has gone', async () => {
  const live = await startLive()
  const here = io()
  if (!here) throw new Error('no server')
  capAddresses(here, 2, () => false)
  const [mo, jo] = [await signIn(await makeViewer()), await signIn(await makeViewer())]
  const [first] = [await live.open(mo.token), await live.open(jo.token)]
  await expect(live.open(mo.token)).rejects.toThrow('TOO_MANY')
  first?.disconnect()
  await expect
    .poll(() =>
      live.open(mo.token).then(
        () => 'open',
        () => 'refused',
      ),
    )
    .toBe('open')
  await live.stop()
})

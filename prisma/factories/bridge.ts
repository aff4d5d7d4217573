import { acceptBridge, proposeBridge } from '#server/bridges/keep-bridge.ts'
import { db } from '#server/db.ts'
import { makeCircle, putInCircle } from './circle.ts'
import { makeHost } from './host.ts'
import { makeViewer } from './member.ts'

export const bridgeWords = {
  title: 'At one table',
  homePrompt: 'What does nobody see of a day at home?',
  otherPrompt: 'What does nobody see of a day at work?',
  intent: 'vent',
  wish: 'me_too_welcome',
  day: 5,
  time: '20:00',
  timeZone: 'Europe/Berlin',
} as const

/** Two circles, each with a host and a member, and a bridge between them that was accepted. */
export const makeBridge = async (nextAt: Date) => {
  const [home, other] = [await makeCircle(), await makeCircle()]
  const [host, otherHost] = [await makeHost(home.id), await makeHost(other.id)]
  const [atHome, atOther, outside] = [await makeViewer(), await makeViewer(), await makeViewer()]
  await putInCircle(home.id, atHome.memberId)
  await putInCircle(other.id, atOther.memberId)
  const { bridgeId } = await proposeBridge(host, { ...bridgeWords, homeId: home.id, otherId: other.id })
  await acceptBridge(otherHost, bridgeId)
  await db.bridge.update({ where: { id: bridgeId }, data: { nextAt } })
  return { home, other, host, otherHost, atHome, atOther, outside, bridgeId }
}

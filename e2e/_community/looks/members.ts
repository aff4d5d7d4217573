import { makeMember } from '#prisma/factories/member.ts'
import { db } from '#server/db.ts'
import { linesFor } from '#server/support/lines-for.ts'
import { threadOf } from '../find.ts'
import { newcomer } from '../newcomer.ts'
import { type Looks, seenBy } from './look.ts'

const newArrival = async () => {
  const key = `arrival-${process.pid}`
  const email = `${key}@demo.example`
  const { id } = await makeMember({ email, displayName: key, welcomed: false })
  await db.member.update({ where: { id }, data: { displayName: null } })
  return ['/welcome', '/welcome?step=rules'].map((path) => ({ as: key, path }))
}

/** Somebody who agreed to the rules, and stands before the circles. */
const nearlyThere = async () => {
  const key = `nearly-${process.pid}`
  const { id } = await makeMember({ email: `${key}@demo.example`, displayName: key, welcomed: false })
  await db.member.update({ where: { id }, data: { agreedToRulesAt: new Date() } })
  return { as: key, path: '/welcome' }
}

const cardFor = async () => {
  const { key, viewer } = await newcomer('Robin')
  const { id: caseId } = await db.case.findFirstOrThrow({ where: { lane: 'support' } })
  const { id: sentById } = await db.member.findUniqueOrThrow({ where: { email: 'imani@demo.example' } })
  const about = { caseId, sentById, toId: viewer.memberId, region: 'GB', lines: linesFor('GB', 2) }
  const windowEnd = new Date(Date.now() + 86_400_000)
  const card = await db.careCard.create({ data: { ...about, words: 'Thinking of you.', windowEnd } })
  return [{ as: key, path: `/care/${card.id}` }]
}

const statementTo = async () => {
  const { decisionId, member } = await db.statement.findFirstOrThrow({
    where: { member: { email: { endsWith: '@demo.example' } } },
    orderBy: { decisionId: 'asc' },
    select: { decisionId: true, member: { select: { email: true } } },
  })
  return [{ as: member.email.split('@')[0] ?? '', path: `/notices/statement/${decisionId}` }]
}

const you = [
  'seen',
  'writing',
  'notices',
  'first-answers',
  'buddy',
  'quiet',
  'pause',
  'look',
  'language',
  'help',
  'signing-in',
  'everything',
].map((page) => `/you/${page}`)

export const members: Looks = {
  '/': seenBy('hannah', '/'),
  '/circles': seenBy('hannah', '/circles'),
  '/circles/[slug]': seenBy('hannah', '/circles/stay-at-home-moms'),
  '/circles/[slug]/inviting': seenBy('hannah', '/circles/stay-at-home-moms/inviting'),
  '/threads/[id]': async () => [{ as: 'hannah', path: (await threadOf('stay-at-home-moms')).path }],
  '/write': seenBy('hannah', '/write'),
  '/search': seenBy('hannah', '/search', '/search?q=bedtime'),
  '/saved': seenBy('hannah', '/saved'),
  '/notices': seenBy('hannah', '/notices'),
  '/notices/statement/[decisionId]': statementTo,
  '/leaving': seenBy('hannah', '/leaving'),
  '/care/[cardId]': cardFor,
  '/welcome': async () => [...(await newArrival()), await nearlyThere()],
}

export const ownRooms: Looks = {
  '/you': seenBy('hannah', '/you'),
  ...Object.fromEntries(you.map((path) => [path, seenBy('hannah', path)])),
}

const tools = ['breathe', 'thought', 'check-in', 'wins', 'time', 'words', 'card', 'letters', 'comfort']
export const forMe: Looks = {
  '/for-me/[[...tool]]': seenBy(
    'noor',
    '/for-me',
    ...[...tools, 'signs', 'kept'].map((tool) => `/for-me/${tool}`),
  ),
}

import { beforeEach, expect, it } from 'vitest'
import { makeCase } from '#prisma/factories/case.ts'
import { decideAgainst } from '#prisma/factories/decision.ts'
import { makeReply } from '#prisma/factories/thread.ts'
import { db } from '#server/db.ts'
import { updateSettings } from '#server/members/update-settings.ts'
import { countUnread, listNotifications } from '#server/notifications/queries.ts'
import { fileReport } from '#server/reports/file-report.ts'
import { readSorry } from './read-sorry.ts'
import { saySorry } from './say-sorry.ts'

const refused = (code: string) => expect.objectContaining({ code })
const words = 'I am sorry. I was tired, and it came out wrong.'

/** `author` began the conversation and was hurt; `reader` wrote the words that came back to them. */
const asked = async (open: boolean) => {
  const scene = await makeCase()
  await updateSettings(scene.author, { takesApologies: open })
  return { ...scene, decisionId: await decideAgainst(scene, 'ask_to_rephrase') }
}

beforeEach(() => db.$transaction([db.notification.deleteMany(), db.apology.deleteMany()]))

/** Every place in the database where the words, or that there are any, could have been left. */
const anywhere = async () => {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_schema || '."' || table_name || '"' AS name FROM information_schema.tables
    WHERE table_schema NOT IN ('pg_catalog', 'information_schema') AND table_type = 'BASE TABLE'`
  const found: string[] = []
  for (const { name } of tables) {
    const [row] = await db.$queryRawUnsafe<{ hits: number }[]>(
      `SELECT count(*)::int AS hits FROM ${name} t WHERE t::text LIKE '%it came out wrong%'`,
    )
    if (row && row.hits > 0) found.push(name)
  }
  return found
}

it('reaches somebody who is open to it, once, and asks nothing of them', async () => {
  const { author, reader, decisionId } = await asked(true)
  const say = { decisionId, words, insists: false }
  expect(await saySorry(reader, say)).toEqual({ done: true })
  expect(await saySorry(reader, { ...say, words: 'And once more.' })).toEqual({ done: true })
  const { notifications } = await listNotifications(author, null)
  const sorry = notifications.filter(({ kind }) => kind === 'apology')
  expect(sorry).toHaveLength(1)
  // the words come when they are asked for, and their writer is not named
  expect(JSON.stringify(sorry)).not.toContain('it came out wrong')
  expect(JSON.stringify(sorry)).not.toContain(reader.displayName)
  const apologyId = sorry[0]?.apologyId ?? ''
  await expect(readSorry(reader, apologyId)).rejects.toEqual(refused('NOT_FOUND'))
  expect(await readSorry(author, apologyId)).toEqual({ words })
  expect(await anywhere()).toEqual(['public."Apology"'])
})

it('leaves no trace for somebody who is not open to it, and tells its sender the same', async () => {
  const open = await asked(true)
  const shut = await asked(false)
  const say = { words, insists: false }
  const answers = [await saySorry(shut.reader, { ...say, decisionId: shut.decisionId })]
  expect(await anywhere()).toEqual([])
  answers.push(
    await saySorry(open.reader, { ...say, decisionId: open.decisionId }),
    await saySorry(open.reader, { ...say, decisionId: open.decisionId }),
    await saySorry(shut.reader, { ...say, decisionId: shut.decisionId }),
  )
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(await db.apology.count({ where: { toId: shut.author.memberId } })).toBe(0)
  expect(await db.notification.count({ where: { memberId: shut.author.memberId, kind: 'apology' } })).toBe(0)
})

it('is refused by the database itself for somebody who is not open to it, and to oneself', async () => {
  const { author, reader, decisionId } = await asked(false)
  const [fromId, toId] = [reader.memberId, author.memberId]
  const write = (from: string, to: string) =>
    db.apology.create({ data: { decisionId, fromId: from, toId: to, words } })
  await expect(write(fromId, toId)).rejects.toThrow(/does not take apologies/)
  await updateSettings(reader, { takesApologies: true })
  await expect(write(fromId, fromId)).rejects.toThrow(/does not take apologies/)
})

it('stays closed when its receiver closes the door before reading', async () => {
  const { author, reader, decisionId } = await asked(true)
  await saySorry(reader, { decisionId, words, insists: false })
  const { id } = await db.apology.findUniqueOrThrow({ where: { decisionId } })
  const unread = await countUnread(author)
  await updateSettings(author, { takesApologies: false })
  await expect(readSorry(author, id)).rejects.toEqual(refused('NOT_FOUND'))
  const { notifications } = await listNotifications(author, null)
  expect(notifications.filter(({ kind }) => kind === 'apology')).toEqual([])
  expect(await countUnread(author)).toBe(unread - 1)
})

it('asks once about a sorry that shames, and lets nothing cruel through', async () => {
  const { reader, decisionId } = await asked(true)
  const shaming = 'I am sorry you feel that way, but some of us actually raise our kids'
  const first = await saySorry(reader, { decisionId, words: shaming, insists: false })
  expect(first).toMatchObject({ done: false })
  const cruel = 'You do not deserve those children'
  await expect(saySorry(reader, { decisionId, words: cruel, insists: true })).rejects.toEqual(
    refused('INVALID'),
  )
  expect(await db.apology.count({ where: { decisionId } })).toBe(0)
  expect(await saySorry(reader, { decisionId, words: shaming, insists: true })).toEqual({ done: true })
  expect(await db.apology.count({ where: { decisionId } })).toBe(1)
})

it('is for whoever was asked for other words in somebody else’s conversation, and nobody else', async () => {
  const { author, reader, moderator, decisionId, threadId } = await asked(true)
  for (const viewer of [author, moderator])
    await expect(saySorry(viewer, { decisionId, words, insists: false })).rejects.toEqual(
      refused('NOT_FOUND'),
    )
  const own = await makeReply(author, threadId, 'I did it quite differently.')
  await fileReport(reader, { postId: own.postId, reason: 'unkind', words: '' })
  const { id: caseId } = await db.case.findFirstOrThrow({ where: { postId: own.postId } })
  const circleId = (await db.case.findUniqueOrThrow({ where: { id: caseId } })).circleId
  const mine = await decideAgainst({ caseId, moderator, circle: { id: circleId } }, 'ask_to_rephrase')
  await expect(saySorry(author, { decisionId: mine, words, insists: false })).rejects.toEqual(
    refused('NOT_FOUND'),
  )
})

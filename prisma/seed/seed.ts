import { argv } from 'node:process'
import { closeDb, db } from '#server/db.ts'
import { seedPeople } from './people.ts'
import { seedBridge, seedPrompts } from './seed-bridge.ts'
import { seedDecisions } from './seed-decisions.ts'
import { seedGolden } from './seed-golden.ts'
import { seedThreads } from './seed-threads.ts'
import { startCircles } from './start-circles.ts'

/**
 * Fills a migrated database: the circles always, the people and conversations of the demo when asked. An
 * empty one is expected for the demo; where there are members already, nothing is added to them.
 */
const seed = async (demo: boolean) => {
  await startCircles()
  if (!demo || (await db.member.count()) > 0) return
  const people = await seedPeople()
  let told = 0
  await seedThreads(people, (done, all) => {
    const quarter = Math.floor((done / all) * 4)
    if (quarter > told) console.log(`  ${done} of ${all} conversations`)
    told = quarter
  })
  await seedBridge(people)
  await seedPrompts()
  await seedDecisions(people)
  await seedGolden(people)
  await readUpToHere()
}

// On the first look most of it has been read, and a few threads are new.
const readUpToHere = () => db.$executeRaw`
  INSERT INTO "ReadMark" ("memberId", "threadId", "lastReadSeq", "updatedAt")
  SELECT DISTINCT m."memberId", t."id", greatest(0, t."headSeq" - (abs(hashtext(m."memberId"::text || t."id"::text)) % 4)), now()
  FROM "Membership" m JOIN "Thread" t ON m."circleId" IN (t."circleId", t."alsoCircleId")
  WHERE m."state" = 'active' AND t."lastActivityAt" < now() - interval '20 hours'
  ON CONFLICT ("memberId", "threadId") DO UPDATE SET "lastReadSeq" = greatest("ReadMark"."lastReadSeq", excluded."lastReadSeq")`

const what = argv[2]
if (what !== 'demo' && what !== 'circles') throw new Error('Say what to fill in: demo or circles.')
// A first start should not wait for the encoder to read six hundred posts; the first stage reads the demo as well.
process.env.SCREENING_STAGES = 'first'
try {
  await seed(what === 'demo')
} finally {
  await closeDb()
}

import { canMove } from '#server/cases/policy.ts'
import { decisionNames } from '#server/cases/schema.ts'
import { dangerous, freshMinutes, secondStepDays } from '#server/proofs/policy.ts'
import type { Scene } from './doors/door.ts'
import { askDoors, roomDoors, signalDoors } from './doors/rooms.ts'
import { doors } from './walk-doors.ts'
import { letsIn, pages, placeOf } from './walk-pages.ts'
import { everybody, type For, letsTo, opens, type Who } from './walk-people.ts'

const columns: Record<Who, string> = {
  guest: 'guest',
  newcomer: 'newcomer',
  suspended: 'suspended',
  outsider: 'member',
  left: 'left it',
  removed: 'removed from it',
  member: 'in the circle',
  paused: 'on a pause',
  apart: 'blocked',
  otherHost: 'host elsewhere',
  host: 'host',
  owing: 'step owed',
  moderator: 'moderator',
  care: 'care',
  lead: 'lead',
  admin: 'admin',
}

const scene: Scene = {
  circle: { id: 'the-circle', slug: 'the-circle' },
  threadId: 'the-thread',
  postId: 'the-post',
  caseId: 'the-case',
  supportCaseId: 'the-support-case',
  guidelineId: 'the-guideline',
  careId: 'somebody-of-the-care-team',
}

const row = (cells: string[]) => `| ${cells.join(' | ')} |`
const table = (heads: string[], rows: string[][]) =>
  [row(heads), row(heads.map((_, at) => (at === 0 ? '---' : ':-:'))), ...rows.map(row)].join('\n')
const mark = (yes: boolean) => (yes ? 'yes' : '·')

const people = everybody.map((who) => columns[who])

const procedures = () =>
  Object.entries(doors)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, door]) => [`\`${path}\``, ...everybody.map((who) => mark(opens(who, door, scene)))])

/** The place as code; what it is asked for stands behind it. */
const placeCell = (row: string) => {
  const place = placeOf(row)
  return `\`${place}\`${row.slice(place.length)}`
}
const places = () =>
  Object.entries(pages)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([row, door]) => [placeCell(row), ...everybody.map((who) => mark(letsIn(who, door)))])

type LineRow = { for: For; about?: 'thread' | 'case'; what: string }
const onLines = (rows: Record<string, LineRow>) =>
  Object.entries(rows).map(([name, row]) => [
    `\`${name}\`: ${row.what}`,
    ...everybody.map((who) => mark(letsTo(who, row.for, row.about))),
  ])

const acts = () =>
  Object.entries(dangerous)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, { why, when }]) => [`\`${path}\``, why, when ? 'some of what can be sent' : 'always'])

const judges = [
  ['host', { role: 'member', hosts: ['here'] }, 2],
  ['host, cruellest words', { role: 'member', hosts: ['here'] }, 3],
  ['host elsewhere', { role: 'member', hosts: ['elsewhere'] }, 2],
  ['moderator', { role: 'moderator', hosts: [] }, 3],
  ['care', { role: 'care', hosts: [] }, 3],
  ['lead', { role: 'lead', hosts: [] }, 3],
  ['admin', { role: 'admin', hosts: [] }, 3],
] as const

const decisions = () =>
  decisionNames.map((kind) => [
    `\`${kind}\``,
    ...judges.map(([, judge, severity]) => mark(canMove(judge, kind, { circleId: 'here', severity }))),
  ])

/** The matrix of roles as a page, made of the same tables that the tests walk. */
export const rolesPage = () => `# Who may do what

Made from \`server/trpc/doors/\`, \`walk-people.ts\` and \`server/cases/policy.ts\`; a test fails when this page is out of date. To write it anew: \`npx vitest run server/trpc/roles-page -u\`. Why it is so: [decision 8](decisions/0008-hosts-and-roles.md).

## Procedures

\`walk.test.ts\` knocks at every one of these as every one of these people. "suspended", "left it", "removed from it", "in the circle", "on a pause", "blocked", "host" and "host elsewhere" are about one circle and what is in it: between "blocked" and who began its conversation there is a block. "step owed" is an admin who has not shown their second step in this browser. A yes opens the door; which rows are behind it is decided by \`visibleCases\` and \`visibleThreads\`. Whatever names a case about care opens for care, leads and admins alone, whatever stands here; the walk tries that too.

${table(['procedure', ...people], procedures())}

## Pages, files and exports

\`pages.test.ts\` asks the real server for every one of these as every one of these people, and looks into what it answers for words, members and addresses that are not for them. In brackets stands what it is asked for where that decides; without brackets a place with a name in it is that of the circle, its conversation or its case. A yes is the page itself; everybody else is sent on or finds nothing, and where something is kept from sight the answer is the same as where there is nothing.

${table(['place', ...people], places())}

## Live lines

\`walk-rooms.test.ts\` in \`server/realtime\` opens a line as every one of these people, asks for everything that can be asked, and looks in which rooms they are then and what they hear. Guests, newcomers and who is suspended have no line.

${table(['room', ...people], onLines(roomDoors))}

${table(['what can be asked', ...people], onLines(askDoors))}

What is pushed here is about the circle, the one conversation in it, its open case, or the member of it.

${table(['what is pushed', ...people], onLines(signalDoors))}

## What asks once more who is there

Made from \`server/proofs/policy.ts\`. A browser has ${freshMinutes} minutes for these after somebody has shown that it is them: by their second step where they have one, else by signing in or with a code that is mailed to them. The answer is \`PROOF_NEEDED\` otherwise, and after the question the act is sent once more. The file with the log of staff acts asks in the same way. Whoever looks after something and has a second step shows it every ${secondStepDays} days in each browser; until then they are as any member, and hear \`SECOND_FACTOR_NEEDED\`. Why it is so: [decision 19](decisions/0019-a-second-factor-for-staff.md).

${[row(['procedure', 'what it does', 'when']), row(['---', '---', '---']), ...acts().map(row)].join('\n')}

## Decisions

About a case that they may see. The support lane has \`approve\` and \`offer_care\` alone, the appeal lane \`uphold\` and \`overturn\` alone, for everybody.

${table(['decision', ...judges.map(([name]) => name)], decisions())}
`

import { expect, test } from 'vitest'
import { logWords } from './log-words.ts'

test.each([
  ['case.hide', { reason: 'It is cruel.' }, 'Imani took a post out of view', 'It is cruel.'],
  ['member.role', { from: 'member', to: 'admin' }, 'Imani made somebody an admin', null],
  ['member.role', { to: 'moderator' }, 'Imani made somebody a moderator', null],
  ['circle.create', { slug: 'night-owls' }, 'Imani opened the circle “night-owls”', null],
  ['thresholds.save', { circle: 'Dads' }, 'Imani changed what is flagged in the circle “Dads”', null],
  ['thresholds.save', { circle: null }, 'Imani changed what is flagged in all circles', null],
  ['thread.calm', { calm: true }, 'Imani told a conversation that moderators are with it', null],
  ['thread.calm', { calm: false }, 'Imani let a conversation go on by itself', null],
  ['webhook.add', { host: 'a.example' }, 'Imani added an address that hears what happens (a.example)', null],
  ['modlog.export', {}, 'Imani took a copy of the log', null],
  ['something.new', {}, 'Imani something.new', null],
])('%s', (act, detail, what, why) => {
  expect(logWords({ actor: 'Imani', act, detail })).toEqual({ what, why })
})

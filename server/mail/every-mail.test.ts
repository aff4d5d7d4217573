import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  changedForThemMail,
  changedMail,
  codeMail,
  givenMail,
  takenMail,
} from '#server/addresses/address-mails.ts'
import { notNowMail, signInMail } from '#server/auth/sign-in-mail.ts'
import { statementMail } from '#server/decisions/mail-statement.ts'
import { quietMail } from '#server/deliveries/quiet-mail.ts'
import { exportMail } from '#server/exports/mail-export.ts'
import { leavingMail } from '#server/leaving/mail-leaving.ts'
import { passkeyMail } from '#server/passkeys/mail-passkey.ts'
import { proofMail } from '#server/proofs/mail-code.ts'
import { secondStepMail } from '#server/proofs/mail-second-step.ts'
import { carePageMail } from '#server/support/mail-care-page.ts'
import { layOut } from './lay-out.ts'
import type { Mail } from './send-mail.ts'

const to = 'mo@test.example'
const place = `<b>Mo’s</b> "Porch" & 'Co'`
const said = '<img src=x>\n"as I wrote"'
const link = 'https://here.example/api/auth/callback/email?token="><b>&email=a'
const envelope = { place, email: to, mailKey: 'key', plainSender: false, scope: 'all' } as const
const quiet = quietMail(envelope, ['Hello,', `There is something new for you at ${place}.`])

/** Every mail, by the file that sends it. */
const mails: Record<string, Mail[]> = {
  'addresses/ask-for-address.ts': [codeMail(to, '012345', place), takenMail(to, place)],
  'addresses/mail-changed.ts': [changedMail(to, place), changedForThemMail(to, place)],
  'addresses/mail-given.ts': [givenMail(to, place)],
  'auth/options.ts': [signInMail(to, link, place), notNowMail(to, place)],
  'decisions/mail-statement.ts': [statementMail(to, 'an-id', place)],
  'deliveries/mail-notices.ts': [quiet],
  'deliveries/send-digest.ts': [quiet],
  'deliveries/send-test.ts': [quiet],
  'exports/mail-export.ts': [exportMail(to)],
  'leaving/mail-leaving.ts': [leavingMail(to, 'Monday')],
  'passkeys/mail-passkey.ts': [passkeyMail(to, place)],
  'proofs/mail-code.ts': [proofMail(to, '012345', place)],
  'proofs/mail-second-step.ts': [secondStepMail(to, place, 'reset', said)],
  'support/mail-care-page.ts': [carePageMail(to, place, 'an-id', 10)],
}

const server = join(import.meta.dirname, '..')
const senders = () =>
  readdirSync(server, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'mail/send-mail.ts')
    .filter((file) => /\bsendMail\(/.test(readFileSync(join(server, file), 'utf8')))

test('there is no other mail', () => {
  expect(senders().sort()).toEqual(Object.keys(mails).sort())
})

/** What a mail program would take for more than words: all that is not ours. */
const strange = (html: string) =>
  html
    .replaceAll(/<(div|p|a|strong) style="[^"<>]*">|<a href="[^"<>]*" style="[^"<>]*">|<\/?p>|<br>/g, '')
    .replaceAll(/<\/(div|p|a|strong)>/g, '')

test.each(Object.entries(mails))('what people wrote is only words in a mail of %s', (_, sent) => {
  for (const mail of sent) {
    const { html, text } = layOut(mail)
    expect(strange(html)).not.toMatch(/[<>"]/)
    const words = `${text} ${mail.link?.label}`
    for (const word of ['Porch', 'as I wrote']) expect(html.includes(word)).toBe(words.includes(word))
    // nothing is fetched from anywhere
    expect(html).not.toMatch(/<(img|link|script|style)|url\(/)
  }
})

test('a code stands out, where it is said', () => {
  const { html, text } = layOut(proofMail(to, '012345', place))
  expect(html).toMatch(/<strong [^>]*>012345<\/strong>/)
  expect(text).toContain('your code is 012345.')
})

import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'

type Mail = { to: string; subject: string; text: string }

/** Every mail to this address so far. */
export const mailsTo = (address: string): Mail[] =>
  readFileSync(process.env.E2E_MAIL_FILE ?? '', 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): Mail => JSON.parse(line))
    .filter((mail) => mail.to === address)

const mailTo = (address: string): Mail | undefined =>
  mailsTo(address).findLast(({ subject }) => subject.includes('sign in'))

/** Waits for a mail to this address and returns the link in it. */
export const linkMailedTo = async (address: string) => {
  await expect.poll(() => mailTo(address), { message: `a mail to ${address}` }).toBeTruthy()
  return mailTo(address)?.text.match(/https?:\/\/\S+/)?.[0] ?? ''
}

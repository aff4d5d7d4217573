import { createTransport, type Transporter } from 'nodemailer'
import { db } from '#server/db.ts'
import { env } from '#server/env.ts'

export type Mail = {
  to: string
  subject: string
  text: string
  html: string
  /** The name beside our address, where it is not the usual one. */
  fromName?: string
  messageId?: string
  headers?: Record<string, string>
}

/** The mail server says that there is no such mailbox, or that it takes nothing from us: for good. */
export class MailRefused extends Error {}

const shared = globalThis as typeof globalThis & { enoughMail?: Transporter }

const transport = (url: string) => {
  const patience = env().SMTP_TIMEOUT_MS
  const timeouts = { connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience }
  shared.enoughMail ??= createTransport({ url, ...timeouts }, { from: env().MAIL_FROM })
  return shared.enoughMail
}

/** Only a refusal of this mailbox is about the member; trouble with our own sending is tried again. */
const isRefusal = (error: unknown) => {
  const { command, responseCode } = error as { command?: string; responseCode?: number }
  return command === 'RCPT TO' && responseCode !== undefined && responseCode >= 500
}

const asSent = ({ fromName, ...mail }: Mail) => {
  if (!fromName) return mail
  const address = /<([^>]+)>/.exec(env().MAIL_FROM)?.[1] ?? env().MAIL_FROM
  return { ...mail, from: { name: fromName, address } }
}

/**
 * Sends one mail through SMTP_URL; in the demo it lands in the mailbox on the screen instead.
 * Throws MailRefused where the mailbox is refused for good, and when the mail server does not take it, or when there is no way to send any.
 */
export const sendMail = async (mail: Mail): Promise<void> => {
  const { SMTP_URL, demoMailbox } = env()
  if (SMTP_URL) {
    await transport(SMTP_URL)
      .sendMail(asSent(mail))
      .catch((error) => {
        throw isRefusal(error) ? new MailRefused('The mailbox was refused.') : error
      })
    return
  }
  if (!demoMailbox) throw new Error('There is no mail server: set SMTP_URL.')
  await db.demoMail.create({ data: { to: mail.to, subject: mail.subject, text: mail.text } })
}

import { createTransport, type Transporter } from 'nodemailer'
import { db } from '#server/db.ts'
import { env } from '#server/env.ts'

export type Mail = { to: string; subject: string; text: string; html: string }

const shared = globalThis as typeof globalThis & { enoughMail?: Transporter }

const transport = (url: string) => {
  shared.enoughMail ??= createTransport(url, { from: env().MAIL_FROM })
  return shared.enoughMail
}

/**
 * Sends one mail through SMTP_URL; in the demo it lands in the mailbox on the screen instead.
 * Throws when the mail server does not take it, or when there is no way to send any.
 */
export const sendMail = async (mail: Mail): Promise<void> => {
  const { SMTP_URL, demoMailbox } = env()
  if (SMTP_URL) {
    await transport(SMTP_URL).sendMail(mail)
    return
  }
  if (!demoMailbox) throw new Error('There is no mail server: set SMTP_URL.')
  await db.demoMail.create({ data: { to: mail.to, subject: mail.subject, text: mail.text } })
}

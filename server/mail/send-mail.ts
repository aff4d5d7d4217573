import { createTransport } from 'nodemailer'
import { db } from '#server/db.ts'
import { env } from '#server/env.ts'
import { layOut, type Words } from './lay-out.ts'

export type Mail = Words & {
  to: string
  subject: string
  /** The name beside our address, where it is not the usual one. */
  fromName?: string
  messageId?: string
  headers?: Record<string, string>
}

/** The mail server says that there is no such mailbox, or that it takes nothing from us: for good. */
export class MailRefused extends Error {}

/** The mail server took too long, and may be hanging. Its code is that of nodemailer for the same. */
export class MailLate extends Error {
  readonly code = 'ETIMEDOUT'
}

/**
 * Milliseconds for which a server that was given all of a mail may think about it. One that is asked again too
 * early has often taken the first, and delivers both (RFC 5321, 4.5.3.2.6).
 */
const thinking = (patience: number) => Math.min(6 * patience, 60_000)

/** Only a refusal of this mailbox is about the member; trouble with our own sending is tried again. */
const isRefusal = (error: unknown) => {
  const { command, responseCode } = error as { command?: string; responseCode?: number }
  return command === 'RCPT TO' && responseCode !== undefined && responseCode >= 500
}

const asSent = ({ to, subject, messageId, headers, fromName, ...words }: Mail) => {
  const mail = { to, subject, messageId, headers, ...layOut(words) }
  if (!fromName) return mail
  const address = /<([^>]+)>/.exec(env().MAIL_FROM)?.[1] ?? env().MAIL_FROM
  return { ...mail, from: { name: fromName, address } }
}

// A server that says a letter a second is never silent, so there is one limit for all of it.
const sendInTime = async (url: string, mail: Mail, waits: boolean) => {
  const { SMTP_TIMEOUT_MS: patience, MAIL_FROM: from } = env()
  const leaving = new AbortController()
  const leave = () => leaving.abort()
  let limit = setTimeout(leave, patience)
  const socketTimeout = patience + thinking(patience)
  const transport = createTransport(
    { url, connectionTimeout: patience, greetingTimeout: patience, socketTimeout },
    { from },
  )
  transport.use('stream', ({ message }, done) => {
    message.processFunc((whole) =>
      whole.once('end', () => {
        if (waits || leaving.signal.aborted) return
        clearTimeout(limit)
        limit = setTimeout(leave, thinking(patience))
      }),
    )
    done()
  })
  try {
    await transport.sendMail({ ...asSent(mail), signal: leaving.signal })
  } catch (error) {
    if (isRefusal(error)) throw new MailRefused('The mailbox was refused.')
    throw leaving.signal.aborted ? new MailLate('The mail server took too long.') : error
  } finally {
    clearTimeout(limit)
  }
}

/** Whether there is any way to send a mail: a server, or the mailbox on the screen. */
export const canMail = () => Boolean(env().SMTP_URL) || env().demoMailbox

/**
 * Sends one mail through SMTP_URL; in the demo it lands in the mailbox on the screen instead.
 * Throws MailRefused where the mailbox is refused for good, and when the mail server does not take it in time, or
 * when there is no way to send any. `somebodyWaits`: for the answer, which then comes within SMTP_TIMEOUT_MS.
 */
export const sendMail = async (mail: Mail, { somebodyWaits = false } = {}): Promise<void> => {
  const { SMTP_URL, demoMailbox } = env()
  if (SMTP_URL) return sendInTime(SMTP_URL, mail, somebodyWaits)
  if (!demoMailbox) throw new Error('There is no mail server: set SMTP_URL.')
  await db.demoMail.create({ data: { to: mail.to, subject: mail.subject, text: layOut(mail).text } })
}

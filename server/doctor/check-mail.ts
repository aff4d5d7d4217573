import { Socket } from 'node:net'
import { createTransport } from 'nodemailer'
import { within } from '#server/health/within.ts'
import type { Finding } from './finding.ts'

const ill = (host: string, code: string | undefined): Finding =>
  code === 'ETIMEDOUT'
    ? {
        what: 'mail',
        state: 'ill',
        says: `${host} does not answer in time: it may hang.`,
        remedy:
          'See whether it is overloaded, or SMTP_TIMEOUT_MS too short. Notices wait and are tried again; nobody can sign in by mail meanwhile.',
      }
    : {
        what: 'mail',
        state: 'ill',
        says: `${host} does not take mail${code ? ` (${code})` : ''}.`,
        remedy: 'Look at the host, port, user and password in SMTP_URL.',
      }

/** Says hello to it, and who we are. One that says a letter a second is left in time too. */
const greet = async (url: string, patience: number) => {
  const socket = new Socket()
  const timeouts = { connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience }
  try {
    await within(patience, createTransport({ url, socket, ...timeouts }).verify())
  } catch (error) {
    throw Object.assign(error as Error, { code: (error as { code?: string }).code ?? 'ETIMEDOUT' })
  } finally {
    socket.destroy()
  }
}

/** Whether mail can go out: members sign in by it. Sends none. */
export const checkMail = async (
  smtpUrl: string | undefined,
  demoMailbox: boolean,
  patience = 8_000,
): Promise<Finding> => {
  if (!smtpUrl && demoMailbox)
    return {
      what: 'mail',
      state: 'note',
      says: 'mail is shown on the screen, for a demo.',
      remedy: 'For real people set SMTP_URL and MAIL_FROM.',
    }
  if (!smtpUrl)
    return {
      what: 'mail',
      state: 'ill',
      says: 'there is no way to send any.',
      remedy: 'Set SMTP_URL and MAIL_FROM: without mail nobody can sign in.',
    }
  const { host } = new URL(smtpUrl)
  try {
    await greet(smtpUrl, patience)
    return { what: 'mail', state: 'well', says: `${host} takes mail.` }
  } catch (error) {
    return ill(host, (error as { code?: string }).code)
  }
}

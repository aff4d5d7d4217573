import { createTransport } from 'nodemailer'
import type { Finding } from './finding.ts'

/** Milliseconds that a mail server may take to say hello. */
const patience = 8_000

/** Whether mail can go out: members sign in by it. Sends none. */
export const checkMail = async (smtpUrl: string | undefined, demoMailbox: boolean): Promise<Finding> => {
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
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
  })
  try {
    await transport.verify()
    return { what: 'mail', state: 'well', says: `${new URL(smtpUrl).host} takes mail.` }
  } catch (error) {
    const { code } = error as { code?: string }
    const says = `${new URL(smtpUrl).host} does not take mail${code ? ` (${code})` : ''}.`
    return {
      what: 'mail',
      state: 'ill',
      says,
      remedy: 'Look at the host, port, user and password in SMTP_URL.',
    }
  } finally {
    transport.close()
  }
}

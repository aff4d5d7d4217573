// @ts-check
import { existsSync, readFileSync } from 'node:fs'
import { inRoot } from './paths.mjs'
import { say } from './say.mjs'

/** @typedef {{ displayName: string, email: string, demo: string | null }} Person */

/** @returns {Person[]} */
const demoPeople = () => {
  const path = inRoot('prisma/seed/people.json')
  if (!existsSync(path)) return []
  return JSON.parse(readFileSync(path, 'utf8')).filter((/** @type {Person} */ person) => person.demo)
}

/** Says where to go, and how to be somebody there. @param {string} url @param {boolean} demo @param {boolean} mailbox */
export const welcome = (url, demo, mailbox) => {
  say(`\nEnough is open: ${url}`)
  const people = demo ? demoPeople() : []
  if (people.length > 0) {
    const widest = Math.max(...people.map(({ email }) => email.length))
    say('\nTo sign in as one of the demo people, give one of these addresses at "Sign in":\n')
    for (const { displayName, email, demo: story } of people)
      say(`  ${email.padEnd(widest)}  ${displayName}: ${story}`)
    if (mailbox) say(`\nThe mail with the link arrives on screen, at ${url}/mailbox.`)
    else say('\nThe mail with the link needs SMTP_URL, or DEMO_MAILBOX=1 to be shown on screen.')
  }
  say('\nCtrl-C closes everything.')
}

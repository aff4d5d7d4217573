import type { Everything } from '../read-everything.ts'
import { careSections } from './care-section.ts'
import { article, asRows, fields, moment, plain, section } from './elements.ts'
import { wordsSections } from './words-section.ts'

/** What every other table is called on the page. A table without a line here goes by its own name. */
const titles: Record<string, string> = {
  Member: 'Who you are here',
  Session: 'Where you are signed in',
  Account: 'Other ways you sign in',
  Passkey: 'Your passkeys',
  CodeApp: 'Your app for codes',
  Membership: 'Your circles',
  Thread: 'Conversations you began',
  Saved: 'What you keep',
  MeToo: 'Where you said me too',
  Alias: 'Names you wrote under',
  Mention: 'Where somebody named you',
  Image: 'Your pictures',
  Block: 'People you keep away from',
  Mute: 'What you would rather not see',
  BuddyWish: 'A buddy you asked for',
  BuddyPair: 'Buddies',
  Report: 'What you asked us to look at',
  Statement: 'What moderators decided, and why',
  Appeal: 'Where you asked for a second look',
  Apology: 'Sorry, said and heard',
  CareCard: 'Cards with help',
  Sanction: 'Rests that moderators asked for',
  Strike: 'What counted, and until when',
  Reveal: 'Who looked behind your name',
  Notification: 'Notices',
  NoticeSettings: 'How you hear from us',
  Delivery: 'What we sent you',
  PushSubscription: 'Browsers that may be woken',
  Digest: 'Summaries',
  ReadMark: 'How far you read',
  AccountExport: 'Copies like this one',
  ModLog: 'What you did for this place',
}
const told = new Set(['Post', 'Draft', 'CareEntry'])

const style = `:root{color-scheme:light dark}body{font:1.1rem/1.6 Georgia,"Times New Roman",serif;max-width:40rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}
h1,h2,h3{line-height:1.25}h2{margin-top:3rem}article{border-bottom:1px solid #8886;padding:.6rem 0}.when{font-size:.9rem;margin:0}
dl{margin:.3rem 0;display:grid;grid-template-columns:minmax(7rem,auto) 1fr;gap:.2rem 1rem}dt{font-size:.95rem}dd{margin:0}dd dl{margin:0 0 .6rem}
img{max-width:100%;height:auto}blockquote{border-left:3px solid #8886;margin:.5rem 0;padding-left:1rem}nav ul{padding-left:1.2rem}a{color:inherit}`

const rest = (everything: Everything, zone: string) =>
  Object.entries(everything)
    .filter(([name]) => !told.has(name))
    .map(([name, value]) =>
      section(
        name,
        titles[name] ?? name,
        asRows(value).map((row) => article('', fields(row, zone))),
      ),
    )

const contents = (body: string) => {
  const found = [...body.matchAll(/<section id="([^"]+)"><h2>([^<]*)<\/h2>/g)]
  return `<nav aria-label="What is on this page"><ul>${found.map(([, id, title]) => `<li><a href="#${id}">${title}</a></li>`).join('')}</ul></nav>`
}

/** Everything, as one page that opens anywhere, runs nothing and fetches nothing but the pictures beside it. */
export const pageOf = (everything: Everything, zone: string, madeAt: Date) => {
  const [me, ...others] = rest(everything, zone)
  const body = [me, ...wordsSections(everything, zone), ...careSections(everything, zone), ...others].join(
    '\n',
  )
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'">
<title>All that is here about me</title><style>${style}</style></head><body><main>
<h1>All that is here about me</h1>
<p>Made on ${plain(moment(madeAt, zone))}. Times are those of ${plain(zone)}.</p>
<p>This holds what you kept for yourself alone, too. Keep it where nobody else looks.</p>
${contents(body)}
${body}
</main></body></html>
`
}

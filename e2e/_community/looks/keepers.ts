import { type Looks, seenBy } from './look.ts'

const hosting = '/circles/wfh-moms/hosting'

/** Who hosts a circle, and who runs the place. */
export const keepers: Looks = {
  '/circles/[slug]/hosting': seenBy('ruth', hosting),
  '/circles/[slug]/hosting/prompts': seenBy('ruth', `${hosting}/prompts`),
  '/circles/[slug]/hosting/numbers': seenBy('ruth', `${hosting}/numbers`),
  '/circles/[slug]/hosting/bridges': seenBy('ruth', `${hosting}/bridges`),
  '/admin': seenBy('alex', '/admin'),
  '/admin/screening': seenBy('alex', '/admin/screening'),
  '/admin/hints': seenBy('alex', '/admin/hints'),
  '/admin/webhooks': seenBy('alex', '/admin/webhooks'),
  '/admin/settings': seenBy('alex', '/admin/settings'),
  '/admin/how-it-is': seenBy('alex', '/admin/how-it-is'),
  '/admin/circles/new': seenBy('alex', '/admin/circles/new'),
  '/admin/circles/[slug]': seenBy('alex', '/admin/circles/dads'),
}

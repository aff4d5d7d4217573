import { guests } from './guests.ts'
import { keepers } from './keepers.ts'
import type { Looks } from './look.ts'
import { forMe, members, ownRooms } from './members.ts'
import { freshEyes, staff } from './staff.ts'

/** What each of the two specs walks, whole: a page that stands in neither is looked at by nobody. */
export const looksOfAll: Record<string, Looks> = { guests, members, 'one’s own': ownRooms, forMe, keepers }
export const looksOfTeam: Record<string, Looks> = { 'the team': staff, 'fresh eyes': freshEyes }

import { here, type PageDoors } from '../page.ts'

const page = (path: string): PageDoors => ({ [path]: { for: 'members', at: here(path) } })

export const yourPages: PageDoors = {
  ...page('/you'),
  ...page('/you/buddy'),
  ...page('/you/everything'),
  ...page('/you/first-answers'),
  ...page('/you/help'),
  ...page('/you/language'),
  ...page('/you/look'),
  ...page('/you/notices'),
  ...page('/you/pause'),
  ...page('/you/quiet'),
  // for whoever looks after something, also while it is owed: it is where one is set up
  '/you/second-step': {
    for: ['otherHost', 'host', 'owing', 'moderator', 'care', 'lead', 'admin'],
    at: here('/you/second-step'),
  },
  ...page('/you/seen'),
  ...page('/you/signing-in'),
  ...page('/you/writing'),
}

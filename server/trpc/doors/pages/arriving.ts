import { nowhere } from '../door.ts'
import { here, nobody, type PageDoors } from '../page.ts'

/** Doors, the care pages, and the tools for oneself: they stay open while another door is closed. */
export const arrivingPages: PageDoors = {
  '/goodbye': { for: 'anyone', at: here('/goodbye') },
  '/mailbox': { for: nobody, at: here('/mailbox') },
  '/second-step': { for: ['owing'], at: here('/second-step?next=/admin') },
  '/sign-in': { for: ['guest'], at: here('/sign-in') },
  '/sign-in/check-your-mail': { for: 'anyone', at: here('/sign-in/check-your-mail') },
  '/sign-in/continue': { for: 'anyone', at: here('/sign-in/continue?token=t&email=e%40e.example') },
  '/unsubscribe/[token]': { for: 'anyone', at: here(`/unsubscribe/${nowhere}`) },
  '/unsubscribe/done': { for: 'anyone', at: here('/unsubscribe/done') },
  '/welcome': { for: ['newcomer'], at: here('/welcome?step=rules') },
  '/care/[cardId]': {
    for: ['member'],
    at: ({ cardId }) => `/care/${cardId}`,
    elsewhere: `/care/${nowhere}`,
  },
  '/for-me/[[...tool]]': { for: 'evenSuspended', at: here('/for-me') },
}

import { everybody } from '../../walk-people.ts'
import { nowhere } from '../door.ts'
import { here, type PageDoors } from '../page.ts'

const hosting = (place = ''): PageDoors => ({
  [`/circles/[slug]/hosting${place}`]: {
    for: 'hosts',
    at: ({ circle }) => `/circles/${circle.slug}/hosting${place}`,
  },
})

export const forumPages: PageDoors = {
  '/': { for: everybody.filter((who) => who !== 'newcomer' && who !== 'suspended'), at: here('/') },
  '/circles': { for: 'anyone', at: here('/circles') },
  '/circles/[slug]': {
    // who is suspended is in the circle, and finds one page whatever they came for
    for: everybody.filter((who) => who !== 'suspended'),
    at: ({ circle }) => `/circles/${circle.slug}`,
  },
  '/circles/[slug] (a place for two)': {
    for: ['member'],
    at: ({ pairSlug }) => `/circles/${pairSlug}`,
    elsewhere: `/circles/two-${nowhere}`,
  },
  '/circles/[slug]/inviting': { for: 'circle', at: ({ circle }) => `/circles/${circle.slug}/inviting` },
  ...hosting(),
  ...hosting('/bridges'),
  ...hosting('/numbers'),
  ...hosting('/prompts'),
  '/closed': { for: ['suspended'], at: here('/closed') },
  '/house-rules': { for: 'anyone', at: here('/house-rules') },
  '/invite/[token]': { for: 'anyone', at: ({ inviteToken }) => `/invite/${inviteToken}` },
  '/leaving': { for: 'anyone', at: here('/leaving') },
  '/notices': { for: 'members', at: here('/notices') },
  '/notices/statement/[decisionId]': {
    for: ['suspended'],
    at: ({ decisionId }) => `/notices/statement/${decisionId}`,
    elsewhere: `/notices/statement/${nowhere}`,
  },
  '/offline': { for: 'anyone', at: here('/offline') },
  '/saved': { for: 'members', at: here('/saved') },
  '/search': { for: 'members', at: here('/search?q=marmalade') },
  '/support': { for: 'anyone', at: here('/support') },
  '/threads/[id]': {
    for: 'circle',
    about: 'thread',
    at: ({ threadId }) => `/threads/${threadId}`,
    elsewhere: `/threads/${nowhere}`,
  },
  '/transparency': { for: 'anyone', at: here('/transparency') },
  '/write': { for: 'members', at: here('/write') },
}

import type { For } from '../../walk-people.ts'
import { nowhere } from '../door.ts'
import { here, nobody, type PageDoors, type Secret } from '../page.ts'

const page = (path: string, kind: For, ...tells: Secret[]): PageDoors => ({
  [path]: { for: kind, at: here(path), ...(tells.length > 0 ? { tells } : {}) },
})

export const staffPages: PageDoors = {
  ...page('/moderation', 'caretakers', 'cases'),
  '/moderation/[caseId]': {
    for: 'caretakers',
    about: 'case',
    at: ({ caseId }) => `/moderation/${caseId}`,
    elsewhere: `/moderation/${nowhere}`,
    tells: ['cases', 'context'],
  },
  '/moderation/[caseId] (about care)': {
    for: 'care',
    at: ({ supportCaseId }) => `/moderation/${supportCaseId}`,
    elsewhere: `/moderation/${nowhere}`,
    tells: ['cases'],
  },
  // it is about whoever decided, and says nothing of the case
  '/moderation/[caseId]/after': { for: 'caretakers', at: here(`/moderation/${nowhere}/after`) },
  ...page('/moderation/agreement', 'leads'),
  // leads put members of the care team on duty
  ...page('/moderation/duty', 'care', 'ids'),
  ...page('/moderation/log', 'moderators'),
  ...page('/moderation/rest', 'caretakers'),
  ...page('/moderation/reviews', 'moderators'),
  '/moderation/reviews/[reviewId]': {
    for: ['moderator'],
    at: ({ reviewId }) => `/moderation/reviews/${reviewId}`,
    elsewhere: `/moderation/reviews/${nowhere}`,
    tells: ['cases'],
  },
  ...page('/moderation/reviews/golden', 'leads'),
  '/moderation/reviews/panels/[panelId]': {
    for: nobody,
    at: here(`/moderation/reviews/panels/${nowhere}`),
  },
  ...page('/moderation/reviews/yours', 'moderators'),
  ...page('/admin', 'admins', 'ids'),
  '/admin/circles/[slug]': { for: 'admins', at: ({ circle }) => `/admin/circles/${circle.slug}` },
  ...page('/admin/circles/new', 'admins'),
  ...page('/admin/hints', 'admins'),
  ...page('/admin/how-it-is', 'admins'),
  ...page('/admin/screening', 'admins'),
  ...page('/admin/settings', 'admins'),
  ...page('/admin/webhooks', 'admins'),
}

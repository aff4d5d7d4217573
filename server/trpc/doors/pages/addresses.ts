import { nowhere } from '../door.ts'
import { here, nobody, type PageDoors } from '../page.ts'

/** Files, pictures, exports and what answers machines. */
export const addresses: PageDoors = {
  '/api/auth/[...nextauth]': { for: 'anyone', at: here('/api/auth/csrf') },
  '/api/export/everything/[id]': {
    for: ['member'],
    at: ({ exportId }) => `/api/export/everything/${exportId}`,
    elsewhere: `/api/export/everything/${nowhere}`,
  },
  '/api/export/modlog.csv': { for: 'leads', at: here('/api/export/modlog.csv'), tells: ['ids'] },
  '/api/export/transparency.csv': { for: nobody, at: here('/api/export/transparency.csv?month=2020-01') },
  '/api/health/live': { for: 'anyone', at: here('/api/health/live') },
  '/api/health/ready': { for: 'anyone', at: here('/api/health/ready') },
  '/api/images/[id]': {
    for: 'circle',
    about: 'thread',
    at: ({ imageId }) => `/api/images/${imageId}`,
    elsewhere: `/api/images/${nowhere}`,
  },
  '/api/images/[id] (at reported words)': {
    for: ['member', 'paused', 'host', 'moderator', 'care', 'lead', 'admin'],
    at: ({ reportedImageId }) => `/api/images/${reportedImageId}`,
    elsewhere: `/api/images/${nowhere}`,
  },
  '/api/images/[id] (not posted yet)': {
    for: ['member'],
    at: ({ waitingImageId }) => `/api/images/${waitingImageId}`,
    elsewhere: `/api/images/${nowhere}`,
  },
  '/api/leave': { for: 'anyone', at: here('/api/leave'), body: () => Buffer.from('nothing') },
  '/api/metrics': { for: nobody, at: here('/api/metrics') },
  '/api/passkeys/sign-in': {
    for: nobody,
    at: here('/api/passkeys/sign-in'),
    body: () => Buffer.from('nothing'),
  },
  '/api/unsubscribe/[token]': { for: nobody, at: here(`/api/unsubscribe/${nowhere}`) },
  '/api/uploads': {
    for: 'circle',
    at: ({ circle }) => `/api/uploads?circle=${circle.id}`,
    body: ({ picture }) => picture,
    elsewhere: `/api/uploads?circle=${nowhere}`,
  },
  '/worker.js': { for: 'anyone', at: here('/worker.js') },
  '/manifest.webmanifest': { for: 'anyone', at: here('/manifest.webmanifest') },
}

import { CacheFirst, ExpirationPlugin, NetworkOnly, type PrecacheEntry, Serwist } from 'serwist'
import { listenForPush, type PushWorker } from './push.ts'
import { sendWhatWaits } from './send-outbox.ts'

/** Written in when the worker is built: the shell without a network, and the files it is made of. */
declare const PRECACHE: PrecacheEntry[]

// The shell is made for nobody: asked for without a cookie, it can be shown to anybody.
const asNobody = {
  requestWillFetch: async ({ request }: { request: Request }) =>
    new URL(request.url).pathname === '/offline'
      ? new Request(request, { credentials: 'omit', headers: { 'x-enough-shell': '1' } })
      : request,
}

const isStatic = ({ url, sameOrigin }: { url: URL; sameOrigin: boolean }) =>
  sameOrigin && url.pathname.startsWith('/_next/static/')

// Pages are never kept: what a member may read lies in the store, under their name, and not in a cache.
const worker = new Serwist({
  precacheEntries: PRECACHE,
  precacheOptions: { plugins: [asNobody], cleanupOutdatedCaches: true },
  skipWaiting: true,
  clientsClaim: true,
  disableDevLogs: true,
  runtimeCaching: [
    {
      matcher: isStatic,
      handler: new CacheFirst({
        cacheName: 'enough-static',
        plugins: [new ExpirationPlugin({ maxEntries: 150, maxAgeSeconds: 30 * 24 * 60 * 60 })],
      }),
    },
    { matcher: ({ request }) => request.mode === 'navigate', handler: new NetworkOnly() },
  ],
  fallbacks: {
    entries: [{ url: '/offline', matcher: ({ request }) => request.destination === 'document' }],
  },
})
worker.addEventListeners()
listenForPush(globalThis as unknown as PushWorker)

type SyncEvent = Event & { tag: string; waitUntil: (work: Promise<unknown>) => void }
globalThis.addEventListener('sync', (event) => {
  const sync = event as SyncEvent
  if (sync.tag !== 'enough-outbox') return
  // what could not be sent makes the browser ask again later
  sync.waitUntil(sendWhatWaits().then((done) => (done ? undefined : Promise.reject(new Error('later')))))
})

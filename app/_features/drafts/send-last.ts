import superjson from 'superjson'
import { forHeader } from '#app/_offline/whose.ts'
import type { KeepDraftInput } from '#server/drafts/schema.ts'

/** The last words of a page that is being left. The browser delivers them after the page is gone. */
export const sendLast = (input: KeepDraftInput) =>
  void fetch('/api/trpc/drafts.keep', {
    method: 'POST',
    keepalive: true,
    headers: { 'content-type': 'application/json', ...forHeader() },
    body: JSON.stringify(superjson.serialize(input)),
  }).catch(() => undefined)

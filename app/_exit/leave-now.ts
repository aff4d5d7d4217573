import { forgetOnThisDevice } from '#app/_features/care-tools/forget-on-this-device.ts'
import { store } from '#app/_offline/store.ts'
import { forHeader, rememberWhose } from '#app/_offline/whose.ts'
import { coverForGood } from './cover.ts'
import { lastWords } from './last-words.ts'

/** Browsers deliver so much after a page is gone, and no more. */
const mostBytes = 60_000

const isUnsaved = (name: string) => JSON.parse(localStorage.getItem(name) ?? '{}').unsaved === true

/** Hands over the words, ends the session and takes away what this browser kept. Nothing here is waited for. */
const endHere = () => {
  const { names, drafts } = lastWords()
  // from here on nothing is written down any more, whatever still hears the page go
  document.documentElement.dataset.left = ''
  const body = JSON.stringify({ drafts })
  const fits = body.length < mostBytes && navigator.onLine
  void fetch('/api/leave', {
    method: 'POST',
    keepalive: true,
    headers: { 'content-type': 'application/json', ...forHeader() },
    body: fits ? body : '{"drafts":[]}',
  }).catch(() => undefined)
  // words that could not be handed over stay, under a name that says nothing, until their writer is back
  for (const name of names) if (fits || !isUnsaved(name)) localStorage.removeItem(name)
  rememberWhose('')
  void forgetOnThisDevice()
  void store()
    .then((db) => db.clear('threads'))
    .catch(() => undefined)
}

/** Covers the page at once, then goes somewhere harmless. What came before in this tab is left, too. */
export const leaveNow = (url: string) => {
  coverForGood()
  try {
    sessionStorage.setItem('enough:left', url)
    endHere()
  } catch {
    // leaving goes before everything
  }
  location.replace(url)
}

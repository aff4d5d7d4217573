type Shown = { url: string }

/** The few things a worker gives us; the types of a worker and those of a page do not go together. */
export type PushWorker = {
  registration: {
    showNotification: (title: string, options: NotificationOptions) => Promise<void>
  }
  location: { origin: string }
  clients: {
    matchAll: (options: { type: 'window'; includeUncontrolled: boolean }) => Promise<readonly OpenWindow[]>
    openWindow: (url: string) => Promise<unknown>
  }
  addEventListener: {
    (kind: 'push', hear: (event: { data: { json: () => unknown } | null } & Lasting) => void): void
    (kind: 'notificationclick', hear: (event: { notification: Notification } & Lasting) => void): void
  }
}
type Lasting = { waitUntil: (work: Promise<unknown>) => void }
type OpenWindow = { url: string; focus: () => Promise<unknown>; navigate: (url: string) => Promise<unknown> }

/** Only a path of our own is opened, whatever a push may say. */
export const pointerOf = (data: unknown): Shown => {
  const url = typeof data === 'object' && data !== null && 'url' in data ? data.url : null
  return { url: typeof url === 'string' && /^\/(?!\/)[\w/-]*$/.test(url) ? url : '/notices' }
}

const read = (data: { json: () => unknown } | null): Shown => {
  try {
    return pointerOf(data?.json())
  } catch {
    return pointerOf(null)
  }
}

const open = async (worker: PushWorker, path: string) => {
  const url = new URL(path, worker.location.origin).href
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const here = windows.find((one) => one.url.startsWith(worker.location.origin))
  if (!here) return worker.clients.openWindow(url)
  await here.focus()
  return here.navigate(url)
}

/** A lock screen can be read by anybody: it says that there is something, and nothing of what it is. */
export const listenForPush = (worker: PushWorker) => {
  worker.addEventListener('push', (event) => {
    const data = read(event.data)
    const options = { body: 'Look when you like.', tag: 'enough', icon: '/apple-icon.png', data }
    event.waitUntil(worker.registration.showNotification('There is something new for you', options))
  })
  worker.addEventListener('notificationclick', (event) => {
    event.notification.close()
    event.waitUntil(open(worker, pointerOf(event.notification.data).url))
  })
}

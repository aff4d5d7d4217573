/** Lets the worker stand by this browser. Without one, everything works as long as there is a network. */
export const registerWorker = async () => {
  if (!('serviceWorker' in navigator)) return
  await navigator.serviceWorker.register('/worker.js', { updateViaCache: 'none' }).catch(() => undefined)
}

type WithSync = ServiceWorkerRegistration & { sync?: { register: (tag: string) => Promise<void> } }

/** Asks the worker to send what waits once there is a network, even if this page is closed by then. */
export const askToSendLater = async () => {
  const ready = (await navigator.serviceWorker?.getRegistration().catch(() => undefined)) as
    | WithSync
    | undefined
  await ready?.sync?.register('enough-outbox').catch(() => undefined)
}

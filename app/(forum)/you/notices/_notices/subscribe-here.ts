import type { SubscribeInput } from '#server/deliveries/schema.ts'

const standsAlone = () =>
  window.matchMedia('(display-mode: standalone)').matches ||
  ('standalone' in navigator && navigator.standalone === true)

/** Whether this browser can be woken at all. An iPhone can, once the site is on its Home Screen. */
export const browserCan = (): 'yes' | 'no' | 'home-screen' => {
  const apple = /iPhone|iPad|iPod/.test(navigator.userAgent)
  if (apple && !standsAlone()) return 'home-screen'
  return 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window ? 'yes' : 'no'
}

const registration = async () =>
  'serviceWorker' in navigator ? ((await navigator.serviceWorker.getRegistration()) ?? null) : null

export const currentSubscription = async () =>
  (await (await registration())?.pushManager?.getSubscription()) ?? null

const bytesOf = (key: string) => {
  const base64 = key.replaceAll('-', '+').replaceAll('_', '/')
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
}

/** A sentence for the person, as the server would say it. */
const trouble = (reason: string) => Object.assign(new Error(reason), { data: { code: 'INVALID', reason } })

/** Asks the person, then the browser. Each no becomes a sentence. */
export const subscribeHere = async (pushKey: () => Promise<{ key: string }>): Promise<SubscribeInput> => {
  if ((await Notification.requestPermission()) !== 'granted')
    throw trouble('Your browser keeps it switched off. You can allow it in the settings of the browser.')
  const worker = await registration()
  if (!worker)
    throw trouble('This browser is not ready for it yet. Please open the page anew and try once more.')
  const { key } = await pushKey()
  const subscription = await worker.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: bytesOf(key),
  })
  const { endpoint, keys } = subscription.toJSON()
  return { endpoint: endpoint ?? '', p256dh: keys?.p256dh ?? '', auth: keys?.auth ?? '' }
}

const key = 'enough:quiet-until'
const changed = 'enough:quiet'

/** Until when this browser stays silent by itself: no message, no pill. 0 when it does not. */
export const quietUntil = (): number => {
  try {
    return Number(localStorage.getItem(key)) || 0
  } catch {
    return 0
  }
}

const set = (until: number | null) => {
  try {
    if (until) localStorage.setItem(key, String(until))
    else localStorage.removeItem(key)
  } catch {
    // the page that asked for quiet still covers everything
  }
  window.dispatchEvent(new Event(changed))
}

export const beginQuietMoment = (until: number) => set(until)
export const endQuietMoment = () => set(null)

/** Calls `listen` when quiet begins or ends, in this tab or another. */
export const onQuiet = (listen: () => void) => {
  window.addEventListener(changed, listen)
  window.addEventListener('storage', listen)
  return () => {
    window.removeEventListener(changed, listen)
    window.removeEventListener('storage', listen)
  }
}

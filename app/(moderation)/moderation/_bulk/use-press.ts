import { type RefObject, useEffect, useRef } from 'react'

const longEnough = 500
const stillEnough = 10

/** Calls `choose` when the card around this place is pressed for long, or gets an "x" while it has the focus. */
export const usePress = (place: RefObject<HTMLElement | null>, choose: () => void) => {
  const latest = useRef(choose)
  latest.current = choose
  useEffect(() => {
    const card = place.current?.closest('li')
    if (!card) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let from = { x: 0, y: 0 }
    let pressed = false
    const stop = () => clearTimeout(timer)
    const down = ({ clientX, clientY, button }: PointerEvent) => {
      if (button !== 0) return
      pressed = false
      from = { x: clientX, y: clientY }
      timer = setTimeout(() => {
        pressed = true
        latest.current()
      }, longEnough)
    }
    const move = ({ clientX, clientY }: PointerEvent) => {
      if (Math.hypot(clientX - from.x, clientY - from.y) > stillEnough) stop()
    }
    // letting go after a long press is no tap on the link below the finger
    const swallow = (event: Event) => {
      stop()
      if (pressed) event.preventDefault()
      if (event.type === 'click') pressed = false
    }
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'x' || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      latest.current()
    }
    const on = new AbortController()
    const { signal } = on
    card.addEventListener('pointerdown', down, { signal })
    card.addEventListener('pointermove', move, { signal })
    card.addEventListener('pointerup', stop, { signal })
    card.addEventListener('pointercancel', stop, { signal })
    card.addEventListener('click', swallow, { signal, capture: true })
    card.addEventListener('contextmenu', swallow, { signal })
    card.addEventListener('keydown', key, { signal })
    return () => {
      stop()
      on.abort()
    }
  }, [place])
}

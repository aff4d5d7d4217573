import { type RefObject, useEffect, useRef } from 'react'

const longEnough = 500
const stillEnough = 10

/** Calls `choose` when the card around this place is pressed for long. */
export const usePress = (place: RefObject<HTMLElement | null>, choose: () => void) => {
  const latest = useRef(choose)
  latest.current = choose
  useEffect(() => {
    const card = place.current?.closest('li')
    if (!card) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let from = { x: 0, y: 0 }
    let pressed = false
    const stop = () => {
      clearTimeout(timer)
      timer = undefined
    }
    const press = () => {
      stop()
      pressed = true
      latest.current()
    }
    const down = ({ clientX, clientY, button }: PointerEvent) => {
      if (button !== 0) return
      pressed = false
      from = { x: clientX, y: clientY }
      timer = setTimeout(press, longEnough)
    }
    const move = ({ clientX, clientY }: PointerEvent) => {
      if (Math.hypot(clientX - from.x, clientY - from.y) > stillEnough) stop()
    }
    // letting go after a long press is no tap on the link below the finger
    const click = (event: Event) => {
      stop()
      if (pressed) event.preventDefault()
      pressed = false
    }
    // a phone's own long press may come first: it would open a menu about the link
    const menu = (event: Event) => {
      if (timer) press()
      if (pressed) event.preventDefault()
    }
    const on = new AbortController()
    const { signal } = on
    card.addEventListener('pointerdown', down, { signal })
    card.addEventListener('pointermove', move, { signal })
    card.addEventListener('pointerup', stop, { signal })
    card.addEventListener('pointercancel', stop, { signal })
    card.addEventListener('click', click, { signal, capture: true })
    card.addEventListener('contextmenu', menu, { signal })
    return () => {
      stop()
      on.abort()
    }
  }, [place])
}

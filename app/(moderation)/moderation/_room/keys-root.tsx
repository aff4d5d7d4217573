'use client'

import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { actFor, type KeyAct, nameOf } from './key-rules.ts'
import { KeysGuide } from './keys-guide.tsx'

const place = 'moderation-keys-off'

type Keys = { acts: Set<{ current: KeyAct[] }>; singles: boolean; openGuide: () => void }
const KeysContext = createContext<Keys>({ acts: new Set(), singles: true, openGuide: () => undefined })

const leaveField: KeyAct = {
  keys: ['Escape'],
  label: 'Leave the field you are writing in',
  inFields: true,
  run: ({ target }) => {
    const field = target as HTMLElement
    field.blur()
    // The focus stays where one was, so that Tab goes on from there.
    const home = field.closest<HTMLElement>('[data-keys-home]')
    home?.focus({ preventScroll: true })
  },
}

/** Hears the keys of all pages below, and shows which there are. */
export const KeysRoot = ({ children }: { children: ReactNode }) => {
  const acts = useRef<Keys['acts']>(new Set())
  const [singles, setSingles] = useState(true)
  const [guide, setGuide] = useState<KeyAct[] | null>(null)
  useEffect(() => setSingles(localStorage.getItem(place) === null), [])
  const all = useRef(() => [...acts.current].flatMap(({ current }) => current)).current
  const openGuide = useRef(() => setGuide([...all(), leaveField])).current
  useEffect(() => {
    const help: KeyAct = { keys: ['?'], label: 'Show the keys', run: openGuide }
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return
      const target = event.target instanceof Element ? event.target : null
      const act = actFor([help, leaveField, ...all()], nameOf(event), target, singles)
      if (!act) return
      if (act !== leaveField) event.preventDefault()
      act.run(event)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [singles, all, openGuide])
  const change = (on: boolean) => {
    if (on) localStorage.removeItem(place)
    else localStorage.setItem(place, 'yes')
    setSingles(on)
  }
  const keys = useMemo(() => ({ acts: acts.current, singles, openGuide }), [singles, openGuide])
  return (
    <KeysContext value={keys}>
      {children}
      <KeysGuide acts={guide} singles={singles} onSingles={change} onClose={() => setGuide(null)} />
    </KeysContext>
  )
}

/** Gives keys to what a component can do, while it is there. The newest component that wants a key has it. */
export const useKeys = (acts: KeyAct[]) => {
  const { acts: all } = useContext(KeysContext)
  const latest = useRef(acts)
  latest.current = acts
  useEffect(() => {
    all.add(latest)
    return () => void all.delete(latest)
  }, [all])
}

export const useKeysGuide = () => {
  const { openGuide, singles } = useContext(KeysContext)
  return { openGuide, singles }
}

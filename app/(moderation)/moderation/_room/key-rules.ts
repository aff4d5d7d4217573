/** Something that can be done with a key. A single letter is heard only outside of fields. */
export type KeyAct = {
  /** As KeyboardEvent.key says it; `Mod+Enter` for Ctrl or ⌘ with Enter. */
  keys: string[]
  label: string
  run: (event: KeyboardEvent) => void
  /** Also while somebody is typing. */
  inFields?: boolean
  /** Only while the focus is inside of this: arrows keep scrolling the page elsewhere. */
  within?: string
}

const typing = 'textarea, select, [contenteditable="true"], input:not([type=radio], [type=checkbox])'
const elsewhere = '[role=dialog], [role=menu], [role=listbox]'
const arrows = /^Arrow/

export const nameOf = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): string | null => {
  if (altKey) return null
  if (ctrlKey || metaKey) return key === 'Enter' ? 'Mod+Enter' : null
  return key.length === 1 ? key.toLowerCase() : key
}

/** A single character: what may be switched off, so that speech and screen readers keep their own (WCAG 2.1.4). */
export const isSingle = (key: string) => key.length === 1

type Where = { closest: (selector: string) => unknown; matches: (selector: string) => boolean } | null
const fits = (act: KeyAct, name: string, target: Where) => {
  if (!act.keys.includes(name)) return false
  if (act.within && !target?.closest(act.within)) return false
  if (!target) return true
  if (target.closest(elsewhere)) return false
  if (arrows.test(name) && target.matches('input')) return false
  return act.inFields || !target.matches(typing)
}

/** What a key does here, the newest act first; null when the key belongs to the page. */
export const actFor = (acts: KeyAct[], name: string | null, target: Where, singles: boolean) => {
  if (!name || (isSingle(name) && !singles)) return null
  return acts.findLast((act) => fits(act, name, target)) ?? null
}

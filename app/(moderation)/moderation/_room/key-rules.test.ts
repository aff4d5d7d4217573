import { expect, test } from 'vitest'
import { actFor, type KeyAct, nameOf } from './key-rules.ts'

/** An element as far as the rules look at one. */
const at = (...fitting: string[]) => ({
  matches: (selector: string) => fitting.some((one) => selector.includes(one)),
  closest: (selector: string) => (fitting.some((one) => selector.includes(one)) ? ({} as Element) : null),
})
const run = () => undefined
const next: KeyAct = { keys: ['n'], label: 'Next', run }
const decide: KeyAct = { keys: ['Mod+Enter'], label: 'Decide', run, inFields: true }
const down: KeyAct = { keys: ['j', 'ArrowDown'], label: 'Down', run }
const inList: KeyAct = { keys: ['ArrowUp'], label: 'Up', run, within: 'ul' }
const acts = [next, decide, down, inList]
const page = at('body')
const field = at('textarea')

test('a letter is heard on the page, and never while somebody types or a dialog is open', () => {
  expect(actFor(acts, 'n', page, true)).toBe(next)
  expect(actFor(acts, 'n', field, true)).toBeNull()
  expect(actFor(acts, 'n', at('[role=dialog]'), true)).toBeNull()
})

test('letters can be switched off; the others stay', () => {
  expect(actFor(acts, 'n', page, false)).toBeNull()
  expect(actFor(acts, 'j', page, false)).toBeNull()
  expect(actFor(acts, 'ArrowDown', page, false)).toBe(down)
  expect(actFor(acts, 'Mod+Enter', field, false)).toBe(decide)
})

test('arrows stay with radios, and with the page outside of their list', () => {
  expect(actFor(acts, 'ArrowDown', at('input'), true)).toBeNull()
  expect(actFor(acts, 'ArrowUp', page, true)).toBeNull()
  expect(actFor(acts, 'ArrowUp', at('ul'), true)).toBe(inList)
})

test('what the browser does with Ctrl, ⌘ and Alt stays the browser’s', () => {
  const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
    nameOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...held } as KeyboardEvent)
  expect(press('N')).toBe('n')
  expect(press('r', { ctrlKey: true })).toBeNull()
  expect(press('Enter', { metaKey: true })).toBe('Mod+Enter')
  expect(press('b', { altKey: true })).toBeNull()
})

import { expect, test } from 'vitest'
import { stepOf } from './step-of.ts'

const nobody = { displayName: null, agreedToRules: false, welcomed: false }
const named = { ...nobody, displayName: 'Mo' }
const agreed = { ...named, agreedToRules: true }

test.each([
  [nobody, undefined, 'name'],
  [nobody, 'rules', 'rules'],
  [nobody, 'circles', 'name'],
  [named, undefined, 'rules'],
  [named, 'name', 'name'],
  [named, 'circles', 'rules'],
  [agreed, undefined, 'circles'],
  [agreed, 'name', 'circles'],
  [{ ...agreed, welcomed: true }, 'name', 'over'],
] as const)('%j who asks for %s is at %s', (me, wanted, step) => {
  expect(stepOf(me, wanted)).toBe(step)
})

import { expect, test } from 'vitest'
import { layOut } from '#server/mail/lay-out.ts'
import { continueLink, signInMail } from './sign-in-mail.ts'

const callback =
  'https://enough.example/api/auth/callback/email?callbackUrl=https%3A%2F%2Fenough.example%2F&token=abc&email=a%2Bb%40c.example'

test('the mail leads to our page, not to the door itself', () => {
  expect(continueLink(callback)).toBe(
    'https://enough.example/sign-in/continue?callbackUrl=https%3A%2F%2Fenough.example%2F&token=abc&email=a%2Bb%40c.example',
  )
})

test('both forms of the mail carry the same link', () => {
  const { text, html } = layOut(signInMail('a+b@c.example', callback, 'Enough'))
  expect(text).toContain(continueLink(callback))
  expect(html).toContain(continueLink(callback).replaceAll('&', '&amp;'))
  expect(html).not.toContain('/api/auth/')
})

import { expect, test } from 'vitest'
import { continueLink, notNowMail, signInMail } from './sign-in-mail.ts'

const callback =
  'https://enough.example/api/auth/callback/email?callbackUrl=https%3A%2F%2Fenough.example%2F&token=abc&email=a%2Bb%40c.example'

test('the mail leads to our page, not to the door itself', () => {
  expect(continueLink(callback)).toBe(
    'https://enough.example/sign-in/continue?callbackUrl=https%3A%2F%2Fenough.example%2F&token=abc&email=a%2Bb%40c.example',
  )
})

test('both forms of the mail carry the same link', () => {
  const { text, html } = signInMail('a+b@c.example', callback, 'Enough')
  expect(text).toContain(continueLink(callback))
  expect(html).toContain(continueLink(callback).replaceAll('&', '&amp;'))
  expect(html).not.toContain('/api/auth/')
})

test('the name of the place is text in it, whatever an admin called it', () => {
  for (const { html } of [
    signInMail('a@b.example', 'https://enough.example/x', 'Tea & <b>Rest</b>'),
    notNowMail('a@b.example', 'Tea & <b>Rest</b>'),
  ])
    expect(html).toContain('Tea &amp; &lt;b&gt;Rest')
})

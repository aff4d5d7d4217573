import { expect, test } from 'vitest'
import { makePlain } from './make-plain.ts'

test.each([
  ['write to Jane.Doe+kids@mail.example.co.uk please', 'write to (e-mail) please'],
  ['mine is jane (at) mail (dot) com', 'mine is (e-mail)'],
  ['jane＠mail.com and ja\u200bne@ma\u200bil.com', '(e-mail) and (e-mail)'],
  ['see https://evil.example/a?b=c#d now', 'see (link) now'],
  ['see www.evil.example/a', 'see (link)'],
  ['buy at sleepwell.shop, cheap', 'buy at (link), cheap'],
  ['buy at sleepwell.shop/dana?x=1', 'buy at (link)'],
  ['t.me/joinus or bit.ly/3xYz', '(link) or (link)'],
  ['[here](https://evil.example/x)', '(here)((link)'],
  ['at 192.168.0.12:8080/me', 'at (link)'],
  ['@dana_23 said', '(name) said'],
  ['@dana.k, hi', '(name), hi'],
  ['call +49 (0)30 123-45 67', 'call (number)'],
  ['call 0171.2345678 or ٠١٢٣٤٥٦٧٨', 'call (number) or (number)'],
])('%s', (text, plain) => {
  expect(makePlain(text)).toBe(plain)
})

test.each([
  'She is 3, he is 5. We slept 45 minutes at 10:30 and 20 at 4.',
  'I am so tired.Why is it always me? i <3 you all',
  'my MIL said it @ lunch, e.g. and/or "lazy"…',
])('ordinary words stay as they are: %s', (text) => {
  expect(makePlain(text)).toBe(text.normalize('NFKC'))
})

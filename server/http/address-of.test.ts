import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { addressFinder } from './address-of.ts'

const from = (remoteAddress: string | undefined, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    connection: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  }) as unknown as IncomingMessage

test.each([
  ['nobody trusted: a claim is not believed', [], from('203.0.113.9', '10.0.0.1'), '203.0.113.9'],
  ['our proxy says who it was', ['loopback'], from('127.0.0.1', '198.51.100.4'), '198.51.100.4'],
  [
    'what a client put before it is not believed',
    ['loopback'],
    from('127.0.0.1', '10.9.9.9, 198.51.100.4'),
    '198.51.100.4',
  ],
  ['two proxies', ['loopback', '10.0.0.0/8'], from('127.0.0.1', '198.51.100.4, 10.1.2.3'), '198.51.100.4'],
  ['an address that is none', ['loopback'], from('127.0.0.1', 'not an address'), '127.0.0.1'],
  ['a connection that is gone', [], from(undefined), 'unknown'],
])('%s', (_, trusted, req, expected) => {
  expect(addressFinder(trusted)(req)).toBe(expected)
})

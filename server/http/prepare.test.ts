import type { IncomingMessage, ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { preparer } from './prepare.ts'

const publicUrl = 'https://enough.example'
const prepare = preparer({ publicUrl, trusted: [], development: false })

const ask = (url: string, headers: Record<string, string> = {}) => {
  const answer = new Map<string, string>()
  const req = { url, headers, socket: { remoteAddress: '192.0.2.1' } } as unknown as IncomingMessage
  const res = { setHeader: (name: string, value: string) => void answer.set(name, value) }
  prepare(req, res as unknown as ServerResponse)
  return { req, policy: answer.get('Content-Security-Policy') ?? '', answer }
}

describe('what every answer says of what may run in it', () => {
  it('allows a page the scripts that carry the number of this very answer', () => {
    const [first, second] = [ask('/circles'), ask('/circles')]
    expect(first.policy).toContain(`'nonce-${first.req.headers['x-nonce']}'`)
    expect(first.req.headers['x-nonce']).not.toBe(second.req.headers['x-nonce'])
    expect(first.policy).not.toContain("script-src 'self' 'unsafe-inline'")
  })

  it.each(['/api/images/1', '/api/trpc/threads.show', '/api/export/modlog.csv', '/api/health/live'])(
    'lets nothing run in %s, which is data',
    (path) => {
      expect(ask(path).policy).toBe("default-src 'none'; frame-ancestors 'none'; sandbox")
    },
  )

  it('says nothing to a script of the build: five hundred bytes a file, on a phone at night', () => {
    const { policy, answer } = ask('/_next/static/chunks/a.js')
    expect(policy).toBe('')
    expect([...answer.keys()].sort()).toEqual([
      'Strict-Transport-Security',
      'X-Content-Type-Options',
      'X-Request-Id',
    ])
  })

  it.each(['/circles', '/api/trpc/threads.show'])(
    'lets nobody frame %s, guess what it is or hear where one was',
    (path) => {
      expect(Object.fromEntries(ask(path).answer)).toMatchObject({
        'X-Frame-Options': 'DENY',
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'same-origin',
        'Permissions-Policy': expect.stringContaining('microphone=()'),
      })
    },
  )

  it('believes no header that only we may set', () => {
    const { req, policy } = ask('/', { 'x-nonce': 'mine', 'x-enough-address': '10.0.0.1' })
    expect(req.headers['x-enough-address']).toBe('192.0.2.1')
    expect(policy).not.toContain('mine')
  })

  it('asks for the secure line only where there is one', () => {
    expect(ask('/').answer.get('Strict-Transport-Security')).toContain('max-age=31536000')
  })
})

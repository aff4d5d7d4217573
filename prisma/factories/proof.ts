import { Secret, TOTP } from 'otpauth'
import type { Viewer } from '#server/auth/viewer.ts'
import { viewerFromCookie } from '#server/auth/viewer.ts'
import { beginApp, confirmApp } from '#server/proofs/keep-app.ts'
import { signIn } from './live.ts'

const halfMinute = 30_000

/** The app on somebody's phone: what it shows now, or so many half minutes from now. */
export const phoneApp = (key: string) => {
  const totp = new TOTP({ secret: Secret.fromBase32(key), algorithm: 'SHA1', digits: 6, period: 30 })
  return { shows: (later = 0) => totp.generate({ timestamp: Date.now() + later * halfMinute }) }
}

/** A browser of somebody: the viewer of each of its requests, made anew from its cookie. */
export const browserOf = async (member: Pick<Viewer, 'memberId'>) => {
  const { token, sessionId } = await signIn(member)
  const viewer = async () => {
    const found = await viewerFromCookie(`enough-session=${token}`)
    if (!found) throw new Error('signed out')
    return found
  }
  return { token, sessionId, viewer }
}

/** Sets an app up in this browser; its first code, the one of half a minute ago, is spent. */
export const setUpApp = async (viewer: Viewer) => {
  const app = phoneApp((await beginApp(viewer)).key)
  const { codes } = await confirmApp(viewer, app.shows(-1))
  return { app, codes }
}

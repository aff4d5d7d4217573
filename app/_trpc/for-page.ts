import { TRPCError } from '@trpc/server'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { safeNext } from './safe-next.ts'
import { currentViewer } from './server.ts'

/** Somebody whose door is closed for a while finds one page, whatever they came for. */
const toClosedDoor = async () => {
  if ((await currentViewer())?.suspended) redirect('/closed')
}

/** Somebody who looks after what is asked for, but owes a second step, shows it first and comes back. */
export const toSecondStep = async () => {
  if (!(await currentViewer())?.owed) return
  const { pathname, searchParams } = new URL(
    safeNext((await headers()).get('x-enough-path') ?? '/'),
    'http://here',
  )
  // what Next adds when it fetches the page by itself
  searchParams.delete('_rsc')
  const query = searchParams.size > 0 ? `?${searchParams}` : ''
  redirect(`/second-step?next=${encodeURIComponent(`${pathname}${query}`)}`)
}

/** Waits for what a page is made of. What the viewer may not see is a page that is not there. */
export const forPage = async <T>(data: Promise<T>): Promise<T> => {
  try {
    return await data
  } catch (error) {
    if (error instanceof TRPCError && error.code === 'FORBIDDEN') await toClosedDoor()
    if (error instanceof TRPCError && error.code === 'PRECONDITION_FAILED') await toSecondStep()
    if (error instanceof TRPCError && ['NOT_FOUND', 'FORBIDDEN', 'BAD_REQUEST'].includes(error.code))
      notFound()
    throw error
  }
}

/** The viewer of a page that stays open to them also while their door is closed. */
export const signedInOnPage = async (path: string) => {
  const viewer = await currentViewer()
  if (!viewer) redirect(`/sign-in?next=${encodeURIComponent(path)}`)
  return viewer
}

/** The viewer of a page for members: a guest signs in first, a newcomer is welcomed first, and both come back. */
export const memberOnPage = async (path: string) => {
  const viewer = await signedInOnPage(path)
  if (viewer.suspended) redirect('/closed')
  if (!viewer.welcomed) redirect(`/welcome?next=${encodeURIComponent(path)}`)
  return viewer
}

'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { api } from '#app/_trpc/server.ts'
import { isRegion, type Region } from '#server/resources/limits.ts'
import { regionCookie } from './choose-region.ts'

const oneYear = 31_536_000

/** A member's choice is kept with them. A guest has no such place, and this page must work without the database. */
const keepWithMember = async (region: Region) => {
  try {
    await (await api()).members.updateSettings({ region })
  } catch {
    // the cookie has it
  }
}

/** Keeps the choice on this device, and with the member. A plain form post, so it works without JavaScript too. */
export const rememberRegion = async (form: FormData) => {
  const region = form.get('region')
  if (isRegion(region)) {
    ;(await cookies()).set(regionCookie, region, {
      maxAge: oneYear,
      sameSite: 'lax',
      httpOnly: true,
      path: '/',
    })
    await keepWithMember(region)
  }
  redirect('/support')
}

'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { isRegion } from '#server/resources/schema.ts'
import { regionCookie } from './choose-region.ts'

const oneYear = 31_536_000

/** Keeps the choice on this device. A plain form post, so it works without JavaScript too. */
export const rememberRegion = async (form: FormData) => {
  const region = form.get('region')
  if (isRegion(region))
    (await cookies()).set(regionCookie, region, {
      maxAge: oneYear,
      sameSite: 'lax',
      httpOnly: true,
      path: '/',
    })
  redirect('/support')
}

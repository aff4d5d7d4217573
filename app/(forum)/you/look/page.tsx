import { cookies } from 'next/headers'
import { lookCookie, readLook } from '#app/_shell/look.ts'
import { memberOnPage } from '#app/_trpc/for-page.ts'
import { PageHead } from '#app/_ui/page-head.tsx'
import { backToYou } from '../_you/back.ts'
import { LookForm } from './_look/look-form.tsx'

export const metadata = { title: 'How it looks' }

export default async function LookPage() {
  await memberOnPage('/you/look')
  const look = readLook((await cookies()).get(lookCookie)?.value)
  return (
    <>
      <PageHead
        back={backToYou}
        title="How it looks"
        lead="On this device. Another one can look different."
      />
      <LookForm current={look} />
      <p className="mt-8 text-ink-soft">
        Where your device asks for less motion or more contrast, it is so here too.
      </p>
    </>
  )
}

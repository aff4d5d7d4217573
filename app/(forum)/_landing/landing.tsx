import { api } from '#app/_trpc/server.ts'
import { KitchenAtNight } from '#app/_ui/art/kitchen-at-night.tsx'
import { ButtonLink } from '#app/_ui/button-link.tsx'
import { CirclesInside } from './circles-inside.tsx'
import { HowItWorks } from './how-it-works.tsx'
import { WhatWePromise } from './what-we-promise.tsx'

/** For somebody who is not signed in: what this place is, and the way in. */
export const Landing = async () => {
  const circles = await (await api()).circles.list()
  return (
    <div className="grid gap-16 desk:gap-20">
      <Welcome />
      {circles.length > 0 && <CirclesInside circles={circles} />}
      <HowItWorks />
      <WhatWePromise />
      <section className="rounded-card bg-ember-soft px-6 py-9 text-center">
        <h2 className="text-2xl">The light is on.</h2>
        <p className="mx-auto mt-2 max-w-[24em] text-ink-soft">
          Once you are in, you can just read for as long as you like. Nobody has to say anything.
        </p>
        <ButtonLink href="/sign-in" className="mt-6">
          Sign in or join
        </ButtonLink>
      </section>
    </div>
  )
}

const Welcome = () => (
  <section className="text-center">
    <KitchenAtNight className="mx-auto w-full max-w-[26rem]" />
    <h1 className="mt-8 text-[2.75rem] leading-[1.05] desk:text-[3.5rem]">You are enough.</h1>
    <p className="mx-auto mt-5 max-w-[25em] text-lg text-ink-soft">
      A quiet place for parents to say the hard thing out loud, and to hear somebody answer “me too”.
    </p>
    <ButtonLink href="/sign-in" className="mt-7 px-8">
      Sign in or join
    </ButtonLink>
    <p className="mt-3 text-sm text-ink-soft">No password, and no real name needed.</p>
  </section>
)

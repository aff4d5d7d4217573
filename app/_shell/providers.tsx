import type { ReactNode } from 'react'
import { QuietRoot } from '#app/_features/care-tools/quiet-root.tsx'
import { ShutWhenSignedOut } from '#app/_features/care-tools/shut-when-signed-out.tsx'
import { LiveRoot } from '#app/_realtime/live.tsx'
import { TrpcRoot } from '#app/_trpc/client.tsx'
import { Announcer } from '#app/_ui/announcer.tsx'
import { Clock } from '#app/_ui/clock.tsx'
import { Toasts } from '#app/_ui/toasts.tsx'
import { KeepSession } from './keep-session.tsx'
import { NightWatch } from './night-watch.tsx'

export const Providers = ({
  signedIn,
  now,
  children,
}: {
  signedIn: boolean
  now: number
  children: ReactNode
}) => (
  <TrpcRoot>
    {signedIn ? <KeepSession /> : <ShutWhenSignedOut />}
    <QuietRoot />
    <NightWatch />
    <LiveRoot signedIn={signedIn}>
      <Clock now={now}>
        <Toasts>
          <Announcer>{children}</Announcer>
        </Toasts>
      </Clock>
    </LiveRoot>
  </TrpcRoot>
)

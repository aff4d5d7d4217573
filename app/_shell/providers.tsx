'use client'

import type { ReactNode } from 'react'
import { ExitRoot } from '#app/_exit/exit.tsx'
import { QuietRoot } from '#app/_features/care-tools/quiet-root.tsx'
import { ShutWhenSignedOut } from '#app/_features/care-tools/shut-when-signed-out.tsx'
import { ProofRoot } from '#app/_features/proofs/proof-root.tsx'
import { KeepDevice } from '#app/_offline/keep-device.tsx'
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
  exit,
  line,
  children,
}: {
  signedIn: boolean
  now: number
  exit: { url: string; name: string }
  line: 'both' | 'websocket'
  children: ReactNode
}) => (
  <TrpcRoot>
    <ExitRoot {...exit}>
      {signedIn ? <KeepSession /> : <ShutWhenSignedOut />}
      <QuietRoot />
      <NightWatch />
      <LiveRoot signedIn={signedIn} line={line}>
        <KeepDevice />
        <Clock now={now}>
          <Toasts>
            <Announcer>
              {children}
              {signedIn && <ProofRoot />}
            </Announcer>
          </Toasts>
        </Clock>
      </LiveRoot>
    </ExitRoot>
  </TrpcRoot>
)

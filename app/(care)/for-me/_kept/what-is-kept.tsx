'use client'

import { useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { Button } from '#app/_ui/button.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import type { CareExport } from '#server/care-tools/schema.ts'
import { useCare } from '../_store/care.tsx'
import type { Kept } from '../_store/kept.ts'
import { Part } from '../_way/part.tsx'
import { ToolPage } from '../_way/tool-page.tsx'
import { asHtml } from './as-html.ts'

const save = (name: string, type: string, text: string) => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000)
}

/** What the server has, and over it what this device has not sent yet. */
const together = (here: Kept[], there: CareExport['entries']): Kept[] => {
  const all = new Map(there.map((one) => [one.id, { ...one, unsent: false, stamp: 0 } as Kept]))
  for (const one of here) if (one.unsent || !all.has(one.id)) all.set(one.id, one)
  return [...all.values()]
}

const useExport = () => {
  const client = useTRPCClient()
  const { state } = useCare()
  const toast = useToast()
  const everything = async () => {
    try {
      return together(state.entries, (await client.careTools.export.query()).entries)
    } catch {
      toast.say('There is no network, so this is what this device has.')
      return state.entries
    }
  }
  const inWords = async () => save('for-me.html', 'text/html', asHtml(await everything()))
  const asData = async () => {
    const entries = (await everything()).map(({ id, kind, body, deliverOn }) => ({
      id,
      kind,
      deliverOn,
      ...JSON.parse(body ?? '{}'),
    }))
    save('for-me.json', 'application/json', JSON.stringify({ entries }, null, 2))
  }
  return { inWords, asData }
}

const Erase = () => {
  const client = useTRPCClient()
  const { store } = useCare()
  const toast = useToast()
  const [asks, setAsks] = useState(false)
  const [busy, setBusy] = useState(false)
  const erase = async () => {
    setBusy(true)
    try {
      await client.careTools.erase.mutate()
      await store.empty()
      toast.say('All of it is deleted.')
      setAsks(false)
    } catch (error) {
      toast.say(reasonOf(error))
    }
    setBusy(false)
  }
  return asks ? (
    <div className="flex flex-wrap gap-3">
      <Button look="careful" busy={busy} onClick={() => void erase()}>
        {busy ? 'Deleting…' : 'Yes, delete all of it'}
      </Button>
      <Button look="ghost" onClick={() => setAsks(false)}>
        Not now
      </Button>
    </div>
  ) : (
    <Button look="careful" onClick={() => setAsks(true)}>
      Delete everything under For me
    </Button>
  )
}

export const WhatIsKept = () => {
  const { inWords, asData } = useExport()
  return (
    <ToolPage title="What is kept here">
      <p>
        What you write under For me is sealed before it goes into our database, with a key that is yours and
        that lies elsewhere. Nobody who looks after this place has a page that shows it. It is never read to
        suggest anything, and never posted.
      </p>
      <p className="mt-3">
        On this device it is kept so that it works without a network. Signing out wipes it from here; it comes
        back when you sign in.
      </p>
      <Part title="Take it with you">
        <div className="flex flex-wrap gap-3">
          <Button look="quiet" onClick={() => void inWords()}>
            To read (a page)
          </Button>
          <Button look="quiet" onClick={() => void asData()}>
            As data (JSON)
          </Button>
        </div>
      </Part>
      <Part title="Delete it">
        <p className="mb-4">
          It goes from here, from your account and from your other devices, with its key. It cannot be brought
          back.
        </p>
        <Erase />
      </Part>
    </ToolPage>
  )
}

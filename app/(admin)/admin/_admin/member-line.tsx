'use client'

import { useState } from 'react'
import { reasonOf, useTRPCClient } from '#app/_trpc/client.tsx'
import { controlClass } from '#app/_ui/field.tsx'
import { TimeAgo } from '#app/_ui/time.tsx'
import { useToast } from '#app/_ui/toasts.tsx'
import type { Role } from '#server/auth/roles.ts'
import type { MemberView } from '#server/members/schema.ts'
import { ResetStep } from './reset-step.tsx'

const roleWords: Record<Role, string> = {
  member: 'Member',
  moderator: 'Moderator',
  care: 'Care team',
  lead: 'Lead',
  admin: 'Admin',
}
const becomes: Record<Role, string> = {
  member: 'a member',
  moderator: 'a moderator',
  care: 'in the care team',
  lead: 'a lead',
  admin: 'an admin',
}

export const MemberLine = ({ member, onChanged }: { member: MemberView; onChanged: () => unknown }) => {
  const client = useTRPCClient()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const name = member.displayName ?? 'Still in the welcome'
  const setRole = async (role: Role) => {
    setBusy(true)
    try {
      await client.members.setRole.mutate({ memberId: member.id, role })
      toast.say(`${name} is now ${becomes[role]}.`)
    } catch (error) {
      toast.say(reasonOf(error))
    }
    await onChanged()
    setBusy(false)
  }
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-3">
      <span className="min-w-0">
        <span className="block font-semibold break-words">{member.you ? `${name} (you)` : name}</span>
        <span className="block text-sm text-ink-soft">
          {member.suspended ? 'Paused, here since ' : 'Here since '}
          <TimeAgo date={member.createdAt} />
        </span>
        {member.secondStep && !member.you && (
          <ResetStep memberId={member.id} name={name} onDone={onChanged} />
        )}
      </span>
      <select
        aria-label={`What ${name} does here`}
        className={`${controlClass} tap w-40!`}
        value={member.role}
        disabled={busy}
        onChange={(event) => void setRole(event.target.value as Role)}
      >
        {Object.entries(roleWords).map(([role, words]) => (
          <option key={role} value={role}>
            {words}
          </option>
        ))}
      </select>
    </li>
  )
}

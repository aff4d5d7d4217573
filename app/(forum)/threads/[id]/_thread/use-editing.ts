'use client'

import { useState } from 'react'
import { fetchAhead, usePart } from '#app/_ui/use-part.ts'

const fetchForm = () => import('./edit-form.tsx').then((file) => file.EditForm)
const ahead = () => fetchAhead(fetchForm)

/** The form for other words, from when somebody asks for it until they are done. */
export const useEditing = () => {
  const [editing, setEditing] = useState(false)
  const { Part, want, coming } = usePart(fetchForm)
  const begin = () => {
    setEditing(true)
    if (!Part) void want()
  }
  const end = () => setEditing(false)
  return { Edit: editing ? Part : null, begin, end, coming, ahead }
}

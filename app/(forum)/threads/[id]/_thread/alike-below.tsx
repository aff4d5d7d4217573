'use client'

import { useEffect, useRef, useState } from 'react'
import { usePartWhen } from '#app/_ui/use-part.ts'

const fetchAlike = () => import('./alike.tsx').then((file) => file.Alike)

/** Looked for when somebody comes near the end: most go on before that. */
export const AlikeBelow = ({ threadId }: { threadId: string }) => {
  const here = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(false)
  const Alike = usePartWhen(near, fetchAlike)
  useEffect(() => {
    if (!here.current) return
    const watch = new IntersectionObserver(([seen]) => seen?.isIntersecting && setNear(true), {
      rootMargin: '400px',
    })
    watch.observe(here.current)
    return () => watch.disconnect()
  }, [])
  return <div ref={here}>{Alike && <Alike threadId={threadId} />}</div>
}

import type { ReactNode } from 'react'
import { Column } from '#app/_ui/column.tsx'

export default function CareLayout({ children }: { children: ReactNode }) {
  return <Column>{children}</Column>
}

import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import type { ButtonLook } from './button-class.ts'

type Props = { look?: ButtonLook; busy: boolean; onNotNow: () => void; children: ReactNode }

/** How a small form ends: the button that does it, and the way out. */
export const DoOrNot = ({ look, busy, onNotNow, children }: Props) => (
  <div className="flex flex-wrap gap-2">
    <Button type="submit" look={look} busy={busy}>
      {children}
    </Button>
    <Button look="ghost" onClick={onNotNow}>
      Not now
    </Button>
  </div>
)

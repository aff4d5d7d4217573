'use client'

import { Button } from '#app/_ui/button.tsx'
import { Dialog } from '#app/_ui/dialog.tsx'
import { ProofForm } from './proof-form.tsx'

export type ProofDialogProps = { open: boolean; onClose: (shown: boolean) => void }

export const ProofDialog = ({ open, onClose }: ProofDialogProps) => (
  <Dialog
    title="Please show us once more that it is you"
    description="So that nobody else can do this in your name. Then it goes on by itself; what you wrote is kept."
    open={open}
    onOpenChange={(next) => !next && onClose(false)}
  >
    <ProofForm onShown={() => onClose(true)} />
    <p className="mt-4">
      <Button look="ghost" className="-ml-5" onClick={() => onClose(false)}>
        Not now
      </Button>
    </p>
  </Dialog>
)

'use client'

import { ProofForm } from '#app/_features/proofs/proof-form.tsx'

/** A whole new page afterwards: everything on it is made for what they may see now. */
export const ShowStep = ({ next }: { next: string }) => <ProofForm onShown={() => location.assign(next)} />

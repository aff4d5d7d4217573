import type { Label, Screening } from '../schema.ts'

const worries = ['shaming', 'hostile', 'solicitation', 'crisis'] as const satisfies Label[]

/**
 * Where the first stage gives so small a share to all that a person should look at, the encoder changes nothing:
 * how that was measured, and with what room, stands in docs/model-card.md under "One stage or two".
 */
export const plainBelow = 0.05

/** Whether the first stage alone is sure that nobody has to look. */
export const isPlain = ({ label, confidences }: Pick<Screening, 'label' | 'confidences'>) =>
  !worries.some((worry) => worry === label) &&
  worries.reduce((sum, worry) => sum + confidences[worry], 0) < plainBelow

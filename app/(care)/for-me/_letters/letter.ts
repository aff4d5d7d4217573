type Letter = { deliverOn: string | null; body: { openedAt: string | null } }

/** A letter without a day is here already; one with a day, from that day on. */
export const isHere = ({ deliverOn }: Letter, today: string) => !deliverOn || deliverOn <= today
/** It came on its day and was not opened. */
export const isWaiting = (letter: Letter, today: string) =>
  Boolean(letter.deliverOn) && isHere(letter, today) && !letter.body.openedAt

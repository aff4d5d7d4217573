/** How long something can still be taken back, in words. */
export const graceWords = (until: Date, now: number): string => {
  const minutes = Math.ceil((until.getTime() - now) / 60_000)
  if (minutes <= 1) return 'You can undo it for about a minute more.'
  return `You can undo it for ${minutes} more minutes.`
}

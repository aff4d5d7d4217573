/** Minutes in which an author may bring back words they took back. */
export const undoMinutes = 10

export const canUndoDelete = (post: { state: string; deletedAt: Date | null }, now = new Date()) =>
  post.state === 'deleted' &&
  post.deletedAt !== null &&
  now.getTime() - post.deletedAt.getTime() < undoMinutes * 60_000

/** "3 parents have been here": the only form in which a count of me-toos exists, and only for the author. */
export const heardInWords = (count: number): string | null => {
  if (count === 0) return null
  if (count === 1) return 'One parent has been here too.'
  const words = ['Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve']
  return `${words[count - 2] ?? 'More than a dozen'} parents have been here too.`
}

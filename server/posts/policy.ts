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

const titleLength = 60

/** A title made of the first words, for whoever has no hand free to find one. */
export const titleFrom = (body: string): string => {
  const line = body.trim().split('\n')[0] ?? ''
  const sentence = line.match(/^.*?[.!?…](?=\s|$)/u)?.[0] ?? line
  const plain = sentence
    .replace(/[*_>`#\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const words = plain.length <= titleLength ? plain.replace(/\.$/, '') : ''
  if (words || !plain) return words
  const cut = plain.slice(0, titleLength).toWellFormed()
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > titleLength - 20 ? space : titleLength).trimEnd()}…`
}

const longest = 180

/** The words of a post without markdown, on one line. */
export const plainOf = (body: string) =>
  body
    .replace(/\[([^\]\n]*)\]\([^)\n]*\)/g, '$1')
    .replace(/[*_>`#\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** The first words of a post without markdown, cut at a word. For lists. */
export const excerptOf = (body: string) => {
  const plain = plainOf(body)
  if (plain.length <= longest) return plain
  const cut = plain.slice(0, longest).toWellFormed()
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest - 40))}…`
}

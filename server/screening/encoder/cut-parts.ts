/** The encoder reads about 128 pieces of words at a time, and its tokenizer works with the square of a length. */
export const mostLetters = 450
const mostParts = 4

const cutAt = (text: string, most: number) => {
  const window = text.slice(0, most)
  const sentence = Math.max(window.lastIndexOf('. '), window.lastIndexOf('? '), window.lastIndexOf('! '))
  if (sentence > most / 2) return sentence + 2
  const space = window.lastIndexOf(' ')
  return space > most / 2 ? space + 1 : most
}

/** Parts of a text that the encoder can read, about equally long; of a very long one its beginning and its end. */
export const cutParts = (text: string): string[] => {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length <= mostLetters) return [plain]
  const size = Math.min(mostLetters, Math.ceil(plain.length / Math.ceil(plain.length / mostLetters)) + 40)
  const parts: string[] = []
  let rest = plain
  while (rest.length > size && parts.length < mostParts - 1) {
    const at = cutAt(rest, size)
    parts.push(rest.slice(0, at).trim())
    rest = rest.slice(at)
  }
  return [...parts, rest.length > mostLetters ? rest.slice(-mostLetters) : rest]
}

const tints = ['clay', 'sage', 'dusk', 'honey'] as const

/** The same name has the same tint everywhere. */
export const avatarTint = (name: string) => {
  let sum = 0
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003
  return tints[sum % tints.length]
}

/** The first letter as people see it: an accent or an emoji stays whole. */
export const initialOf = (name: string) => {
  const [first] = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(name.trim())
  return (first?.segment ?? '·').toLocaleUpperCase('en')
}

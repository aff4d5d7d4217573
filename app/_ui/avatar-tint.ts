const tints = ['clay', 'sage', 'dusk', 'honey'] as const

/** The same name has the same tint everywhere. */
export const avatarTint = (name: string) => {
  let sum = 0
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003
  return tints[sum % tints.length]
}

// made once: a page of posts has many initials
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The first letter as people see it: an accent or an emoji stays whole. */
export const initialOf = (name: string) => {
  const trimmed = name.trim()
  // nearly all names, at a tenth of the price
  if (/^[a-z](?![^ -~])/i.test(trimmed)) return trimmed.charAt(0).toUpperCase()
  const [first] = letters.segment(trimmed)
  return (first?.segment ?? '·').toLocaleUpperCase('en')
}

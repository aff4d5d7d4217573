import { hidePeople } from './hide-people.ts'

// Characters nobody sees can carry orders to a model that no reader would notice.
const unseen = /[\p{Cf}\p{Co}\p{Cn}]|[\u{e0100}-\u{e01ef}]|(?![\n\t])\p{Cc}/gu

/**
 * Text without what a reader can't see, what only machines read, and what leads to a person. Brackets become
 * round and a `<` stands apart from what follows, so that neither our marks nor the ones that local models
 * are steered by (`<|…|>`, `[INST]`) can stand in it.
 */
export const makePlain = (text: string): string =>
  hidePeople(
    text
      .toWellFormed()
      .normalize('NFKC')
      .replace(unseen, '')
      .replace(/[[{〔【〚⟦]/gu, '(')
      .replace(/[\]}〕】〛⟧]/gu, ')')
      .replace(/<(?=[^\s\p{Nd}])/gu, '< ')
      .replace(/\|(?=>)/gu, '| '),
  )

/** The first `most` UTF-16 units, without half a character at the end. */
export const cutTo = (text: string, most: number): string => {
  if (text.length <= most) return text
  const last = text.charCodeAt(most - 1)
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? most - 1 : most)
}

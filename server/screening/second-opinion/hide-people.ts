// Each pattern begins only where a token begins, and no part of it can match what the next part could, so the
// work grows with the length of the text and with nothing else.
const piece = String.raw`[^\s@<>()[\]{}",;:]`
const at = String.raw`(?:@|\s?\(\s?at\s?\)\s?)`
const dot = String.raw`\s?\(\s?dot\s?\)\s?`
const endings =
  'com|org|net|edu|gov|info|biz|shop|store|online|site|xyz|club|link|blog|app|dev|io|co|uk|de|fr|es|nl|eu|ng|ke|za|gh|au|ca|nz|ie|ch'
const name = String.raw`(?<![\p{L}\p{N}.-])(?:[\p{L}\p{N}-]+\.)+`

const anyScheme = /(?<![a-z0-9+.-])[a-z0-9+.-]*:\/\/\S+/giu
const withWww = /(?<![\p{L}\p{N}])www\.\S+/giu
const address = new RegExp(`(?<!${piece})${piece}+${at}${piece}+(?:${dot}${piece}+)*`, 'giu')
const known = String.raw`(?:${endings})(?![\p{L}\p{N}-])(?::\p{Nd}+)?(?:[/?#]\S*)?`
const domain = new RegExp(String.raw`${name}(?:${known}|\p{L}{2,24}(?::\p{Nd}+|/\S+))`, 'giu')
const numbered = /(?<![\p{N}.])\p{Nd}{1,3}(?:\.\p{Nd}{1,3}){3}(?::\p{Nd}+)?(?:\/\S*)?/gu
const handle = /@[\p{L}\p{N}_][\p{L}\p{N}_.-]*/gu
const number = /\+?\(?\p{Nd}(?:[ \t()./-]{0,3}\p{Nd}){6,}/gu

/** Who could be reached by these words can't be any longer: addresses, links, handles and long numbers. */
export const hidePeople = (text: string): string =>
  text
    .replace(address, '(e-mail)')
    .replace(anyScheme, '(link)')
    .replace(withWww, '(link)')
    .replace(domain, '(link)')
    .replace(numbered, '(link)')
    .replace(handle, '(name)')
    .replace(number, '(number)')

export type ImageKind = 'jpeg' | 'png' | 'webp' | 'gif'

const begins = (bytes: Uint8Array, at: number, signature: number[]) =>
  signature.every((byte, n) => bytes[at + n] === byte)
const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0))

/** What a file is by its first bytes; its name and what the browser called it are not asked. */
export const kindOf = (bytes: Uint8Array): ImageKind | null => {
  if (begins(bytes, 0, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (begins(bytes, 0, [0x89, ...letters('PNG\r\n'), 0x1a, 0x0a])) return 'png'
  if (begins(bytes, 0, letters('RIFF')) && begins(bytes, 8, letters('WEBP'))) return 'webp'
  if (begins(bytes, 0, letters('GIF87a')) || begins(bytes, 0, letters('GIF89a'))) return 'gif'
  return null
}

// @ts-check
/** A stop that a person can do something about: shown as one sentence, without a stack. */
export class KindError extends Error {}

/** @type {Record<string, (where: string) => string>} */
const sentences = {
  ENOSPC: (where) => `The disk is full, so nothing can be kept in ${where}: make some room and start again.`,
  EDQUOT: (where) =>
    `Your disk quota is used up, so nothing can be kept in ${where}: make some room and start again.`,
  EROFS: (where) => `${where} is read-only: Enough keeps its data there and needs to write to it.`,
  EACCES: (where) => `${where} cannot be written by this user: Enough keeps its data there.`,
  EPERM: (where) => `${where} may not be changed by this user: Enough keeps its data there.`,
  ENOTDIR: (where) => `${where} lies below a file, not a folder: Enough keeps its data there.`,
  ENOENT: (where) => `${where} could not be made: Enough keeps its data there.`,
  EMFILE: () => 'Too many files are open on this machine: close some programs and start again.',
  ENOMEM: () => 'There is not enough memory left: close some programs and start again.',
}

/**
 * The one sentence for an error, or undefined when it is a surprise that deserves its stack.
 * @param {unknown} error @param {string} place the folder to name when the error names none
 */
export const explain = (error, place) => {
  if (error instanceof KindError) return error.message
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const path = 'path' in error && typeof error.path === 'string' ? error.path : place
  // a file of ours that is missing somewhere else is a surprise
  if (error.code === 'ENOENT' && !path.startsWith(place)) return undefined
  return sentences[String(error.code)]?.(path)
}

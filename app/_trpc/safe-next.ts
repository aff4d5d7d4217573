/** Where to go on to after signing in: a path of this site, or home. Never another site. */
export const safeNext = (next: string | string[] | undefined): string =>
  typeof next === 'string' && /^\/(?![/\\])[^\p{Cc}\\]*$/u.test(next) ? next : '/'

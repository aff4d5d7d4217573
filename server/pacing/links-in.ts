const link =
  /\b(?:https?:\/\/|www\.)[^\s<>()[\]"'`]{3,300}|\b(?:[a-z0-9-]{2,63}\.){1,3}(?:com|net|org|info|biz|shop|store|online|site|xyz|top|club|live|app|link|io|co|me|ru|cn)\b(?:\/[^\s<>()[\]"'`]{0,300})?/giu

/** The most links of one text that are looked at. */
const most = 10

const parse = (found: string) => {
  try {
    return new URL(/^https?:/i.test(found) ? found : `http://${found}`)
  } catch {
    return null
  }
}

/**
 * The links of a text as places: host and path, without what follows (it may tell who sent whom). Links to this
 * place itself, and to `known` hosts (help lines), are none.
 */
export const linksIn = (text: string, known: ReadonlySet<string> = new Set()): string[] => {
  const places = [...text.matchAll(link)].slice(0, 4 * most).flatMap(([found]) => {
    const url = parse(found.replace(/[.,;:!?]+$/, ''))
    const host = url?.hostname.replace(/^www\./, '').toLowerCase()
    if (!url || !host?.includes('.') || known.has(host)) return []
    return [`${host}${url.pathname.replace(/\/+$/, '')}`.slice(0, 300)]
  })
  return [...new Set(places)].slice(0, most)
}

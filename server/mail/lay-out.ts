const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** What a mail says. All of it is text: nobody but `layOut` writes HTML. */
export type Words = {
  lines: string[]
  link?: { href: string; label: string }
  /** Below the link. */
  after?: string[]
  /** What is drawn large in the lines: a code to type. */
  large?: string
  /** Small print at the end: why it came, and how to stop it. */
  small?: string[]
  stop?: { href: string; label: string }
}

const buttonStyle =
  'display:inline-block;padding:12px 28px;border-radius:999px;background:#9c4a22;color:#ffffff;font-weight:600;text-decoration:none'
const largeStyle = 'font-size:1.3em;letter-spacing:0.1em'

const inText = ({ lines, link, after = [], small = [], stop }: Words) => {
  const last = [...small, ...(stop ? [`${stop.label}: ${stop.href}`] : [])]
  const parts = [
    ...lines,
    ...(link ? [link.href] : []),
    ...after,
    ...(last.length > 0 ? [`--\n${last.join('\n')}`] : []),
  ]
  return `${parts.join('\n\n')}\n`
}

const paragraph = (line: string, large = '') => {
  const words = escaped(line).replaceAll('\n', '<br>')
  const drawn = large
    ? words.replaceAll(escaped(large), (code) => `<strong style="${largeStyle}">${code}</strong>`)
    : words
  return `<p>${drawn}</p>`
}

const inHtml = ({ lines, link, after = [], large, small = [], stop }: Words) => {
  const last = [
    ...small.map(escaped),
    ...(stop ? [`<a href="${escaped(stop.href)}" style="color:#6b5a4e">${escaped(stop.label)}</a>`] : []),
  ].join('<br>')
  const parts = [
    ...lines.map((line) => paragraph(line, large)),
    ...(link
      ? [`<p><a href="${escaped(link.href)}" style="${buttonStyle}">${escaped(link.label)}</a></p>`]
      : []),
    ...after.map((line) => paragraph(line)),
    ...(last ? [`<p style="font-size:14px;color:#6b5a4e">${last}</p>`] : []),
  ]
  return `<div style="max-width:32em;margin:0 auto;padding:24px;font:17px/1.6 system-ui,sans-serif;color:#33271f">
${parts.join('\n')}
</div>`
}

/** A mail in plain text and in simple HTML: nothing is fetched from anywhere, and nothing in it counts. */
export const layOut = (words: Words) => ({ text: inText(words), html: inHtml(words) })

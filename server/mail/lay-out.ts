/** Text as it stands in HTML. */
export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

type Words = {
  lines: string[]
  link: { href: string; label: string }
  /** Small print below: why it came, and how to stop it. */
  small?: string[]
  stop?: { href: string; label: string }
}

const buttonStyle =
  'display:inline-block;padding:12px 28px;border-radius:999px;background:#9c4a22;color:#ffffff;font-weight:600;text-decoration:none'

/** A mail in plain text and in simple HTML: nothing is fetched from anywhere, and nothing in it counts. */
export const layOut = ({ lines, link, small = [], stop }: Words): { text: string; html: string } => {
  const after = [...small, ...(stop ? [`${stop.label}: ${stop.href}`] : [])]
  const text = [...lines, link.href, ...(after.length > 0 ? [`--\n${after.join('\n')}`] : [])].join('\n\n')
  const paragraphs = lines.map((line) => `<p>${escaped(line)}</p>`).join('\n')
  const smallPrint = [
    ...small.map(escaped),
    ...(stop ? [`<a href="${escaped(stop.href)}" style="color:#6b5a4e">${escaped(stop.label)}</a>`] : []),
  ].join('<br>')
  const html = `<div style="max-width:32em;margin:0 auto;padding:24px;font:17px/1.6 system-ui,sans-serif;color:#33271f">
${paragraphs}
<p><a href="${escaped(link.href)}" style="${buttonStyle}">${escaped(link.label)}</a></p>
${smallPrint ? `<p style="font-size:14px;color:#6b5a4e">${smallPrint}</p>\n` : ''}</div>`
  return { text: `${text}\n`, html }
}

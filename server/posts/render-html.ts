import MarkdownIt from 'markdown-it'
import sanitizeHtml from 'sanitize-html'

// Small on purpose: bold, italic, lists, quotes, links. No headings, images, tables or raw HTML.
const markdown = new MarkdownIt('zero', { html: false, linkify: false, breaks: true, typographer: false }).enable([
  'emphasis', 'list', 'blockquote', 'link', 'autolink', 'newline', 'escape', 'entity',
]) // biome-ignore format: one list, read at a glance

const allowed: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'br', 'strong', 'em', 'ul', 'ol', 'li', 'blockquote', 'a'],
  allowedAttributes: { a: ['href', 'rel', 'target'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  transformTags: {
    a: sanitizeHtml.simpleTransform('a', { rel: 'nofollow noopener noreferrer ugc', target: '_blank' }),
  },
}

const render = (body: string) => sanitizeHtml(markdown.render(body), allowed).trim()

// The same words always make the same page, whoever reads them: those read lately are kept as they were made.
const kept = new Map<string, string>()
const most = { texts: 2_000, letters: 2_000 }

/** A post's words as HTML that is safe to show: rendered by markdown-it, then sanitised. */
export const renderHtml = (body: string) => {
  const known = kept.get(body)
  const html = known ?? render(body)
  if (body.length > most.letters) return html
  if (known !== undefined) kept.delete(body)
  else if (kept.size >= most.texts) kept.delete(kept.keys().next().value ?? '')
  kept.set(body, html)
  return html
}

import { classNames } from '#app/_ui/class-names.ts'

/** The words of a post. The HTML is the server's own: rendered from markdown and sanitised there. */
export const Words = ({ html, large = false }: { html: string; large?: boolean }) => (
  <div
    dir="auto"
    className={classNames('words mt-1', large && 'text-lg in-data-bridge:words-of-two')}
    // biome-ignore lint/security/noDangerouslySetInnerHtml: server/posts/render-html.ts is the only source
    dangerouslySetInnerHTML={{ __html: html }}
  />
)

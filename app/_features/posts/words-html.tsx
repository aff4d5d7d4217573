import { classNames } from '#app/_ui/class-names.ts'

const prose =
  '[&_p]:mt-3 [&_ul]:mt-3 [&_ul]:list-disc [&_ul]:pl-6 [&_ol]:mt-3 [&_ol]:list-decimal [&_ol]:pl-6 [&_li]:mt-1 [&_li>p]:mt-0 [&_blockquote]:mt-3 [&_blockquote]:border-l-3 [&_blockquote]:border-line-strong [&_blockquote]:pl-4 [&_blockquote]:text-ink-soft [&_a]:text-ember [&_a]:underline [&_a]:underline-offset-4'

// the two questions of a bridge stand beside each other where there is room
const sides =
  'in-data-bridge:[&>ul]:grid in-data-bridge:[&>ul]:list-none in-data-bridge:[&>ul]:gap-3 in-data-bridge:[&>ul]:pl-0 in-data-bridge:desk:[&>ul]:grid-cols-2 in-data-bridge:[&>ul>li]:rounded-soft in-data-bridge:[&>ul>li]:bg-sunken in-data-bridge:[&>ul>li]:p-4'

/** The words of a post. The HTML is the server's own: rendered from markdown and sanitised there. */
export const Words = ({ html, large = false }: { html: string; large?: boolean }) => (
  <div
    dir="auto"
    className={classNames('mt-1 break-words hyphens-auto', prose, large && `text-lg ${sides}`)}
    // biome-ignore lint/security/noDangerouslySetInnerHtml: server/posts/render-html.ts is the only source
    dangerouslySetInnerHTML={{ __html: html }}
  />
)

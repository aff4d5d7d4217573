import type { Prisma } from '#prisma/generated/client.ts'
import type { AuthorView } from './schema.ts'

/** What it takes to show who wrote something. The author's role is the one in the thread's own circles. */
export const authorSelect = {
  alias: { select: { name: true } },
  author: {
    select: {
      displayName: true,
      leftAt: true,
      memberships: { where: { role: 'host', state: 'active' }, select: { circleId: true } },
    },
  },
} satisfies Prisma.PostSelect & Prisma.ThreadSelect

type Row = {
  alias: { name: string } | null
  author: { displayName: string | null; leftAt?: Date | string | null; memberships?: { circleId: string }[] }
}

/** How somebody is called under an alias, everywhere. */
export const aliasWords = (alias: { name: string }) => `${alias.name}, a parent`

export const whoLeft = 'A parent who left'

/** The name that others may see: the alias where there is one, and nothing of who is behind it. */
export const shownName = ({ alias, author }: Row) =>
  alias ? aliasWords(alias) : (author.displayName ?? (author.leftAt ? whoLeft : 'A parent'))

/** The one projection of an author, for members and moderators alike. */
export const toAuthorView = (row: Row, circleIds: (string | null)[]): AuthorView => ({
  name: shownName(row),
  host:
    !row.alias &&
    !row.author.leftAt &&
    (row.author.memberships?.some(({ circleId }) => circleIds.includes(circleId)) ?? false),
  anonymous: row.alias !== null,
})

import type { SignalKind } from '#prisma/generated/enums.ts'
import { looksAfter } from '#server/auth/roles.ts'
import type { Viewer } from '#server/auth/viewer.ts'
import { rateLimited } from '#server/errors.ts'
import { resources } from '#server/resources/load-resources.ts'
import { readSettings } from '#server/settings/read-settings.ts'
import type { Tx } from '#server/transaction.ts'
import { linksIn } from './links-in.ts'
import { floods, inAbout, isNewcomer, pacing } from './policy.ts'
import { repeats } from './repeats.ts'

/** `threadId` null: they begin a conversation. */
export type Said = { threadId: string | null; circleId: string; body: string; title?: string }
/** What was noticed besides the words themselves; `hold`: somebody looks before others see it. */
export type Noticed = { signals: SignalKind[]; links: string[]; hold: boolean }

const nothing: Noticed = { signals: [], links: [], hold: false }
const hour = 3_600_000
/** Nobody is a newcomer longer, whatever the settings say. */
const longest = 720

const helpLines = new Set(
  resources.flatMap(({ url }) => (url ? [new URL(url).hostname.replace(/^www\./, '')] : [])),
)

/** Since when they are here, and how long they are new; null for who is not, or looks after something. */
const newness = async (tx: Tx, viewer: Viewer) => {
  if (looksAfter(viewer)) return null
  const [member] = await tx.$queryRaw<{ createdAt: Date }[]>`
    SELECT "createdAt" FROM "Member" WHERE "id" = ${viewer.memberId}::uuid`
  if (!member) throw new Error('a member was to be asked about who is not there')
  const { createdAt } = member
  if (!isNewcomer(createdAt, longest)) return null
  const { newcomerHours, newcomerPosts } = await readSettings(tx)
  if (!isNewcomer(createdAt, newcomerHours)) return null
  return { until: createdAt.getTime() + newcomerHours * hour, newcomerPosts }
}
type Newness = NonNullable<Awaited<ReturnType<typeof newness>>>

const pace = async (tx: Tx, { memberId }: Viewer, said: Said, { until, newcomerPosts }: Newness) => {
  // Two tabs at once count each other.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`newcomer ${memberId}`}))`
  const mine = await tx.post.groupBy({ by: ['opening'], where: { authorId: memberId }, _count: true })
  const of = (opening: boolean) => mine.find((one) => one.opening === opening)?._count ?? 0
  const go = inAbout(until - Date.now())
  if (of(true) + of(false) >= newcomerPosts)
    throw rateLimited(
      `You have said a lot on your first day, and all of it is there to be read. You can post again ${go}; your words are kept here until then. If it cannot wait, Get support is open at any hour.`,
    )
  if (said.threadId === null && of(true) >= pacing.newcomerThreads)
    throw rateLimited(
      `You have begun ${pacing.newcomerThreads} conversations on your first day. You can go on in each of them, and begin another ${go}; your words are kept here until then. If it cannot wait, Get support is open at any hour.`,
    )
}

/** How many others who came today said one of these links. */
const othersWith = async (tx: Tx, { memberId }: Viewer, links: string[]) => {
  const since = new Date(Date.now() - floods.sameLinkMs)
  const posts = await tx.postLink.findMany({
    where: { link: { in: links }, at: { gt: since }, post: { authorId: { not: memberId } } },
    select: { post: { select: { authorId: true } } },
  })
  return new Set(posts.map(({ post }) => post.authorId)).size
}

/** The links of a newcomer, and what is noticed about them. */
export const noticeLinks = async (tx: Tx, viewer: Viewer, text: string): Promise<Noticed> => {
  const links = linksIn(text, helpLines)
  if (links.length === 0 || !(await newness(tx, viewer))) return nothing
  const many = (await othersWith(tx, viewer, links)) + 1 >= floods.sameLink
  return { signals: many ? ['newcomer_link', 'same_link'] : ['newcomer_link'], links, hold: many }
}

/**
 * Looks at how something is said and not at what: too much at once for a first day is asked to wait, and floods are
 * brought to a moderator. Never where somebody may be in danger: that is never paced and never held.
 */
export const notice = async (tx: Tx, viewer: Viewer, said: Said): Promise<Noticed> => {
  const isNew = await newness(tx, viewer)
  if (isNew) await pace(tx, viewer, said, isNew)
  const again = await repeats(tx, viewer.memberId, said)
  const linked = await noticeLinks(tx, viewer, `${said.title ?? ''} ${said.body}`)
  return {
    signals: again ? ['repeated_words', ...linked.signals] : linked.signals,
    links: linked.links,
    hold: again || linked.hold,
  }
}

const places = ['api/trpc', 'api/auth', 'api/health', 'api/export', 'api', 'live', '_next', 'threads', 'circles', 'moderation', 'admin'] // biome-ignore format: one list, read at a glance

/** The kind of place a path is, so that no id becomes a label. */
export const placeOf = (url: string | undefined) => {
  const path = (url ?? '/').split('?')[0]?.slice(1) ?? ''
  return places.find((place) => path === place || path.startsWith(`${place}/`)) ?? (path ? 'page' : 'home')
}

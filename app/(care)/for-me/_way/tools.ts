export const tools = [
  '',
  'breathe',
  'thought',
  'check-in',
  'wins',
  'time',
  'words',
  'card',
  'letters',
  'comfort',
  'signs',
  'kept',
] as const
export type Tool = (typeof tools)[number]

/** The tool of a path; the front door has no name. */
export const toolOf = (path: string) => path.replace(/^\/for-me\/?/, '').replace(/\/$/, '')
export const isTool = (name: string): name is Tool => tools.some((tool) => tool === name)
export const pathOf = (tool: Tool) => (tool ? `/for-me/${tool}` : '/for-me')

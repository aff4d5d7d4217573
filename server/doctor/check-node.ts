import type { Finding } from './finding.ts'

/** Until when a line of Node gets security fixes: the schedule of github.com/nodejs/Release; 26 by its rule of three years. Odd lines end early. */
const fixedUntil: Record<number, string> = {
  20: '2026-04-30',
  22: '2027-04-30',
  24: '2028-04-30',
  26: '2029-04-30',
}
const newest = Math.max(...Object.keys(fixedUntil).map(Number))

/** Whether this Node still gets security fixes. An old one works as well, and pages are dearer on it (docs/performance.md). */
export const checkNode = (version: string, now: Date): Finding => {
  const line = Number(version.split('.')[0])
  const until = fixedUntil[line]
  if (line > newest || (until && now < new Date(`${until}T24:00:00Z`)))
    return { what: 'node', state: 'well', says: `Node ${version} still gets security fixes.` }
  return {
    what: 'node',
    state: 'note',
    says: `Node ${version} gets no security fixes any more.`,
    remedy: `It goes on working. Node ${newest} has them, and makes a page with about two thirds of the work: https://nodejs.org`,
  }
}

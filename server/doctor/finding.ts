/** What the doctor found about one thing. `remedy` says what to do, where there is something to do. */
export type Finding = {
  what:
    | 'configuration'
    | 'node'
    | 'folder'
    | 'disk'
    | 'database'
    | 'room'
    | 'replica'
    | 'migrations'
    | 'clock'
    | 'jobs'
    | 'mail'
    | 'redis'
    | 'address'
    | 'encoder'
  state: 'well' | 'note' | 'ill'
  says: string
  remedy?: string
}

const marks = { well: ' ok ', note: 'note', ill: ' !! ' }

/** One finding as lines for a terminal. */
export const toLines = ({ what, state, says, remedy }: Finding) => [
  `[${marks[state]}] ${what}: ${says}`,
  ...(remedy ? [`       ${remedy}`] : []),
]

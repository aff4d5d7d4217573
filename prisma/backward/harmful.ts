/** Function bodies and comments say nothing about the shape of a table. */
const bare = (sql: string) =>
  sql
    .replace(/\$(\w*)\$[\s\S]*?\$\1\$/g, "''")
    .replace(/--[^\n]*/g, '')
    .replace(/\/\*[\s\S]*?\*\//g, '')

const statementsOf = (sql: string) =>
  bare(sql)
    .split(';')
    .map((statement) => statement.replace(/\s+/g, ' ').trim())
    .filter(Boolean)

const rules: [RegExp, string][] = [
  [/^DROP (TABLE|VIEW|TYPE|SCHEMA)\b/i, 'takes away what the version before reads'],
  [/\bDROP COLUMN\b/i, 'takes a column away that the version before reads and writes'],
  [/\bRENAME\b/i, 'gives a name away that the version before uses'],
  [/\bSET NOT NULL\b/i, 'wants a value that the version before leaves out'],
  [/\bDROP NOT NULL\b/i, 'lets in an emptiness that the version before cannot read'],
  [/\bDROP DEFAULT\b/i, 'wants a value that the version before leaves out'],
  [/\bALTER COLUMN \S+ (SET DATA )?TYPE\b/i, 'changes what a column may hold'],
]

/** `ADD COLUMN … NOT NULL` is no harm with a default: the version before does not name the column. */
const newAndNeeded = (statement: string) =>
  statement
    .split(/,(?=\s*ADD COLUMN\b)/i)
    .some((part) => /\bADD COLUMN\b.*\bNOT NULL\b/i.test(part) && !/\b(DEFAULT|GENERATED)\b/i.test(part))

const subjectOf = (statement: string) =>
  /^(?:ALTER|DROP|CREATE) (?:UNLOGGED )?(?:TABLE|TYPE|VIEW)(?: IF (?:NOT )?EXISTS)?(?: ONLY)? "?([\w.]+)"?/i.exec(
    statement,
  )?.[1]

/**
 * What of a migration the version before could not live with, one sentence each. `isNew`: tables and types that
 * no released version knows; what happens to them is nobody's harm. Adds to it what this migration creates.
 */
export const harmful = (sql: string, isNew = new Set<string>()): string[] =>
  statementsOf(sql).flatMap((statement) => {
    const subject = subjectOf(statement)
    if (subject && /^CREATE/i.test(statement)) isNew.add(subject)
    if (!subject || isNew.has(subject)) return []
    const found = rules.find(([what]) => what.test(statement))?.[1]
    const why = found ?? (newAndNeeded(statement) ? 'wants a value that the version before leaves out' : null)
    return why ? [`${statement.slice(0, 120)}: ${why}`] : []
  })

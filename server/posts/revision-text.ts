/** The text of a revision: what the engine reads and what evidence spans count into (UTF-16 offsets). */
export const revisionText = (revision: { title: string | null; body: string }) =>
  revision.title ? `${revision.title}\n\n${revision.body}` : revision.body

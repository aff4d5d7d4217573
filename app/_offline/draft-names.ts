/** The names under which drafts of any member lie in this browser's storage. */
export const readDraftNames = () =>
  Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '').filter((name) =>
    name.startsWith('draft:'),
  )

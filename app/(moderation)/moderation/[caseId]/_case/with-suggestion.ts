/** A beginning, with the words the engine would suggest where it has some. */
export const withSuggestion = (body: string, reframe: string | null) =>
  reframe && body ? `${body}\n\nPerhaps something like: “${reframe}”` : body

export const appealLimits = { words: 2000, messages: 60 } as const

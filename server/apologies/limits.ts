export const apologyLimits = { words: 500 } as const

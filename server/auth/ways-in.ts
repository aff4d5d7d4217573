/** How a browser can have been signed in. */
export const waysIn = ['email', 'google', 'passkey'] as const
export type WayIn = (typeof waysIn)[number]

/** What counts as a second step. */
export const secondSteps = ['passkey', 'app', 'recovery'] as const
export type SecondStep = (typeof secondSteps)[number]

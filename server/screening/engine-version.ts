/** Raised whenever a rule, weight or word changes what the engine may say of a text. */
export const engineVersion = 'enough-1'

export const intents = ['vent', 'question', 'tip', 'win'] as const
export const wishes = ['just_listen', 'me_too_welcome', 'advice_welcome'] as const

export const threadsPerPage = 20

/** Who asks a prompt: nobody in particular. */
export const theHosts = 'The hosts'

type Sides = { home: string; other: string; homePrompt: string; otherPrompt: string }

/** In every opening, whoever the two are. */
const framing =
  'Two circles at one table. Nobody has to show whose days are harder. Please read each other with the benefit of the doubt, and answer from your own side.'

const side = (circle: string, prompt: string) =>
  `- **For those in ${circle}**\n\n${prompt.replace(/^/gm, '  ')}`

/** The opening words: the framing, then both questions beside each other. */
export const bridgeWords = ({ home, other, homePrompt, otherPrompt }: Sides) =>
  `${framing}\n\n${side(home, homePrompt)}\n\n${side(other, otherPrompt)}`

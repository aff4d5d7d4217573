/** What was typed while `sent` was on its way. Somebody who went back into the sent words keeps all of them. */
export const wordsAfter = (sent: string, now: string): string =>
  now.startsWith(sent) ? now.slice(sent.length).trimStart() : now

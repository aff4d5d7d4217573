const words: Record<string, string> = {
  Verification:
    'That link was used before, or it is older than half an hour. Ask for a new one here; it only takes a moment.',
  EmailSignin: 'We could not send mail just now. Please try again in a few minutes.',
  Address: 'That does not look like a whole mail address. Is a piece of it missing?',
  TooMany: 'We sent a few links already. Please look in your mail, or try again in a quarter of an hour.',
  NotNow:
    'Just now new people come in by an invitation alone, or not at all. If somebody sent you a link, please open it and sign in from there.',
  Disposable:
    'This place asks for an address that stays, so that your words stay yours and you can come back to them. Any other address of yours will do, also one that forwards to you; nobody here sees it.',
  Crowd:
    'Many parents are arriving just now, and we let everybody in a few at a time. Please ask for a new link in about an hour. Get support is open to you meanwhile, without an account.',
  AccessDenied: 'Google has not checked that address yet. You can come in with a link by mail instead.',
}

/** What went wrong, for the person at the door. `code` comes from next-auth, or from our own checks. */
export const errorWords = (code: string) =>
  (Object.hasOwn(words, code) && words[code]) || 'That did not work this time. Please try once more.'

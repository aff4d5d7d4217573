let known: Promise<ReadonlySet<string>> | undefined

/** Read when it is first needed: most places never ask. Pinned with the other packages, so it asks nobody. */
const list = () => {
  known ??= import('disposable-email-domains-js').then(({ disposableEmailBlocklistSet }) =>
    disposableEmailBlocklistSet(),
  )
  return known
}

/** Whether mail to this address goes to a place that throws it away. Addresses that forward mail are none. */
export const isDisposable = async (email: string): Promise<boolean> => {
  const parts = email
    .slice(email.lastIndexOf('@') + 1)
    .toLowerCase()
    .split('.')
  const domains = await list()
  return parts.some((_, at) => at < parts.length - 1 && domains.has(parts.slice(at).join('.')))
}

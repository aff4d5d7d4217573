const words: Record<string, string> = {
  NotAllowedError: 'Nothing was changed: your device stopped, or took too long. You can try again.',
  AbortError: 'Nothing was changed. You can try again.',
  InvalidStateError: 'This device has a passkey for this place already.',
  NotSupportedError: 'This device cannot keep a passkey. A link by mail always works.',
  SecurityError: 'Passkeys only work at the usual address of this place. A link by mail always works.',
}

/** What a device said no with, in words; null when it was not the device. */
export const passkeyTrouble = (error: unknown): string | null => {
  if (!(error instanceof Error)) return null
  const { cause } = error
  return words[error.name] ?? (cause instanceof Error ? (words[cause.name] ?? null) : null)
}

// Next compiles its own copy of this module beside the custom server's: only globalThis is one for both.
const shared = globalThis as typeof globalThis & { enoughStopping?: boolean }

/** From now on no balancer should send anybody here. */
export const beginStopping = () => {
  shared.enoughStopping = true
}

export const isStopping = () => shared.enoughStopping === true

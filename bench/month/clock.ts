const RealDate = Date

/**
 * Sets the clock of this process to a moment that stands still until the next call. All that the program asks
 * for the time, SQL included, asks `Date`, so a month can pass in minutes and no command knows.
 */
export const setClock = (at: number) => {
  globalThis.Date = class extends RealDate {
    constructor(...given: [] | [number | string | Date]) {
      super(...((given.length === 0 ? [at] : given) as [number]))
    }
    static override now() {
      return at
    }
  } as DateConstructor
}

export const letClockRun = () => {
  globalThis.Date = RealDate
}

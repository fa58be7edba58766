/** Keeps what was worked out last: the next question mostly asks for it again. */
export type Keep = <T>(slot: string, hangsOn: readonly unknown[], make: () => T) => T

/** Of each slot the last value is kept, and made anew once something that it hangs on is another (`===`). */
export function createKeep(): Keep {
  const kept = new Map<string, { hangsOn: readonly unknown[]; value: unknown }>()
  return <T>(slot: string, hangsOn: readonly unknown[], make: () => T): T => {
    const before = kept.get(slot)
    if (before?.hangsOn.every((one, i) => one === hangsOn[i])) return before.value as T
    const value = make()
    kept.set(slot, { hangsOn, value })
    return value
  }
}

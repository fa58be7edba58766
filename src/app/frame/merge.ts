/** Keys that a message sets → what the map shall show. */
import type { Options } from '../options.ts'
import { formatAddress, parseAddress } from '../url.ts'

/** The two ends of the window are judged together. */
const ends = ['date', 'from', 'to']

/**
 * The options with some keys of the address set anew; null is a key's default. A value that is no good is left out, as if
 * it had not been set, and `warn` is told.
 */
export function merged(
  options: Options,
  set: ReadonlyMap<string, string | null>,
  warn: (message: string) => void = console.warn,
): Options {
  let query = new URLSearchParams(formatAddress(options))
  const others = [...set].filter(([key]) => !ends.includes(key))
  const window = [...set].filter(([key]) => ends.includes(key))
  for (const part of [window, ...others.map((one) => [one])]) {
    const next = new URLSearchParams(query)
    // it says both ends
    if (part.some(([key]) => key === 'date')) for (const end of ends) next.delete(end)
    for (const [key, text] of part)
      if (text === null) next.delete(key)
      else next.set(key, text)
    let isGood = true
    parseAddress(next.toString(), (message) => {
      isGood = false
      warn(message)
    })
    if (isGood) query = next
  }
  return parseAddress(query.toString())
}

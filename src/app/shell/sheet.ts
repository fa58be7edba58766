/** Where the bottom sheet of a phone rests, and where it goes when it is let go. Heights in CSS pixels. */

export const rests = ['low', 'half', 'full'] as const
export type Rest = (typeof rests)[number]

/** Milliseconds for which a sheet that is let go seems to go on at its speed. */
const THROW = 180

/** The rest that is nearest to where a sheet of this height would come to a stand; `speed` upwards, pixels a millisecond. */
export function settled(height: number, speed: number, heights: Readonly<Record<Rest, number>>): Rest {
  const aim = height + speed * THROW
  const away = (rest: Rest) => Math.abs(heights[rest] - aim)
  return rests.reduce((best, rest) => (away(rest) < away(best) ? rest : best))
}

/** What a press on the handle leads to: one higher, from the top to the lowest. */
export const nextRest = (rest: Rest): Rest => rests[(rests.indexOf(rest) + 1) % rests.length] ?? 'half'

/** What an arrow key leads to; null for other keys. Home is the lowest, End the highest. */
export function restOfKey(key: string, rest: Rest): Rest | null {
  const at = rests.indexOf(rest)
  if (key === 'ArrowUp') return rests[Math.min(at + 1, rests.length - 1)] ?? null
  if (key === 'ArrowDown') return rests[Math.max(at - 1, 0)] ?? null
  if (key === 'Home') return 'low'
  return key === 'End' ? 'full' : null
}

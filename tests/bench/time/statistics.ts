/** Value below which a share (0 to 1) of the values lies, by nearest rank; null where there are none. */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null
}

/** The same to so many decimals. */
export const round = (value: number | null, decimals = 2): number | null =>
  value === null ? null : Number(value.toFixed(decimals))

/** What a number of single measurements took. */
export interface Spread {
  times: number
  p50_ms: number | null
  p95_ms: number | null
  worst_ms: number | null
}

export const spread = (times: readonly number[]): Spread => ({
  times: times.length,
  p50_ms: round(quantile(times, 0.5), 3),
  p95_ms: round(quantile(times, 0.95), 3),
  worst_ms: round(quantile(times, 1), 3),
})

/** Milliseconds that something takes: the least of three times, since what else the machine does can only add. */
export function timeOf(act: () => void): number {
  let least = Infinity
  for (let i = 0; i < 3; i++) {
    const began = performance.now()
    act()
    least = Math.min(least, performance.now() - began)
  }
  return least
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c). */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const pad = (n: number) => String(n).padStart(2, '0')

/** Dates of every kind, also open, odd and off the axis; `years` is how far they reach. */
export function anyDate(next: () => number, years: number): string {
  const [year, month, day] = [
    2001 + Math.floor(next() * years),
    1 + Math.floor(next() * 12),
    1 + Math.floor(next() * 28),
  ]
  const iso = `${year}-${pad(month)}-${pad(day)}`
  const kinds = [
    iso,
    iso,
    `${year}-${pad(month)}`,
    `${year}-${21 + Math.floor(next() * 4)}`,
    `${year}`,
    `${Math.floor(year / 10)}X`,
    `${iso}/..`,
    `../${iso}`,
    `${iso}/${year + 1}`,
    `${year}-${pad(month)}/${year}-12`,
  ]
  return kinds[Math.floor(next() * kinds.length)] ?? iso
}

/** Which bar a key leads to; null for keys that mean nothing here. In a mirrored chart time runs to the left. */
export function barByKey(key: string, at: number, bars: number, mirrored: boolean): number | null {
  const on = mirrored ? -1 : 1
  const to = { ArrowRight: at + on, ArrowLeft: at - on, Home: 0, End: bars - 1 }[key]
  return to === undefined ? null : Math.min(Math.max(to, 0), bars - 1)
}

/** Calls `tick` again and again, so many milliseconds after the last one: one that comes late is never made up for. Returns what stops it. */
export function everyAfter(milliseconds: number, tick: () => void): () => void {
  let timer = setTimeout(run, milliseconds)
  function run(): void {
    timer = setTimeout(run, milliseconds)
    tick()
  }
  return () => clearTimeout(timer)
}

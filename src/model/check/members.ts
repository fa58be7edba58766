import { show, type IssueLog } from './log.ts'
import { pointerStep, stringEnd } from './text.ts'

/** An open array or object. `names` is null for arrays. */
interface Level {
  names: Set<string> | null
  /** Name of the current member. */
  name: string
  /** Index of the current item or member. */
  index: number
  /** Offset of the comma before the current member. */
  comma: number
  repeated: boolean
}

/**
 * Looks at the member names in sound JSON text, which `JSON.parse` hides: DUPLICATE_MEMBER (warning) where an
 * object names a member twice, PROTO_KEY (error) for `__proto__`, which poisons objects that copy it. Returns the
 * text without the later duplicates, or the text itself: the first counts, whatever other programs take.
 */
export function checkMembers(text: string, log: IssueLog): string {
  const levels: Level[] = []
  const cuts: number[] = []
  let top: Level | undefined
  let nameNext = false

  for (let i = 0; i < text.length && !log.full; i++) {
    const char = text.charCodeAt(i)
    if (char === 0x22) {
      const end = stringEnd(text, i)
      if (nameNext && top) readName(top, text.slice(i, end + 1), levels, log)
      nameNext = false
      i = end
    } else if (char === 0x7b || char === 0x5b) {
      nameNext = char === 0x7b
      top = { names: nameNext ? new Set() : null, name: '', index: 0, comma: i, repeated: false }
      levels.push(top)
    } else if (char === 0x2c || char === 0x7d || char === 0x5d) {
      if (top?.repeated) cuts.push(top.comma, i)
      if (char === 0x2c && top) {
        top.repeated = false
        top.index++
        top.comma = i
        nameNext = top.names !== null
      } else {
        levels.pop()
        top = levels.at(-1)
      }
    }
  }
  return cuts.length ? cut(text, cuts) : text
}

function readName(top: Level, quoted: string, levels: readonly Level[], log: IssueLog): void {
  top.name = quoted.includes('\\') ? (JSON.parse(quoted) as string) : quoted.slice(1, -1)
  if (top.names?.has(top.name)) {
    top.repeated = true
    const message = `duplicate member: ${show(top.name)}; the first counts, other programs take the last`
    log.warn('DUPLICATE_MEMBER', message, { pointer: pointer(levels) })
  }
  top.names?.add(top.name)
  if (top.name === '__proto__')
    log.error('PROTO_KEY', 'forbidden member name: "__proto__"; rename it', { pointer: pointer(levels) })
}

const pointer = (levels: readonly Level[]): string =>
  levels.map((level) => `/${level.names ? pointerStep(level.name) : level.index}`).join('')

/** Takes out the stretches `cuts[0]…cuts[1]`, `cuts[2]…cuts[3]`, …; those inside another one are part of it. */
function cut(text: string, cuts: readonly number[]): string {
  const pairs = cuts.flatMap((from, i) => (i % 2 ? [] : [[from, cuts[i + 1] ?? from] as const]))
  const kept: string[] = []
  let at = 0
  for (const [from, to] of pairs.sort((a, b) => a[0] - b[0])) {
    if (from < at) continue
    kept.push(text.slice(at, from))
    at = to
  }
  return kept.join('') + text.slice(at)
}

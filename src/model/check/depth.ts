import type { IssueLog } from './log.ts'
import { lineAt, stringEnd } from './text.ts'

/** Deepest nesting of arrays and objects. A collection of eight levels in a feature needs 24. */
export const MAX_DEPTH = 32

/**
 * Looks for nesting deeper than `MAX_DEPTH` before `JSON.parse` sees the text: that takes 50,000 levels, and
 * then every recursive reader behind it overflows its stack. Returns false after one error DEPTH.
 */
export function checkDepth(text: string, log: IssueLog): boolean {
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i)
    if (char === 0x22) i = stringEnd(text, i)
    else if (char === 0x5b || char === 0x7b) {
      if (++depth > MAX_DEPTH) {
        log.error('DEPTH', `too deep nesting: more than ${MAX_DEPTH} levels of arrays and objects`, {
          line: lineAt(text, i),
        })
        return false
      }
    } else if (char === 0x5d || char === 0x7d) depth--
  }
  return true
}

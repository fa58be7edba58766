import type { IssueLog } from './log.ts'
import { lineAt } from './text.ts'

/**
 * JSON text → value; undefined after one error: NOT_JSON where the text is plainly something else (an error
 * page, a table), JSON_SYNTAX with its line elsewhere. Call it only on text whose depth is checked.
 */
export function parseJson(text: string, log: IssueLog): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const start = text.slice(0, 200).trimStart()
    if (start.startsWith('<'))
      log.error('NOT_JSON', 'markup in place of JSON: an error page or KML; save GeoJSON')
    else if (/^[^\s{["][^{["\n]*[,;\t]/.test(start))
      log.error('NOT_JSON', 'table in place of JSON: name it .csv if it is one')
    else logSyntax(text, String((error as Error).message), log)
    return undefined
  }
}

/** Longest text whose fault is located, in characters: reading it token by token takes 150 ns for each. */
const MAX_LOCATED = 10_000_000

function logSyntax(text: string, engineMessage: string, log: IssueLog): void {
  const fault = text.length > MAX_LOCATED ? null : findFault(text)
  if (fault === null) log.error('JSON_SYNTAX', `broken JSON: ${engineMessage.slice(0, 120)}`)
  else {
    const found = text.slice(fault.offset, fault.offset + 12)
    const shown = found === '' ? 'end of file' : JSON.stringify(found)
    const isText = found.startsWith('"') && /^a (?:value|name)/.test(fault.expected)
    const expected = isText ? 'a closing quote and sound escapes in this text' : fault.expected
    log.error('JSON_SYNTAX', `broken JSON: ${shown}; expected ${expected}`, {
      line: lineAt(text, fault.offset),
    })
  }
}

const TOKEN =
  /[ \t\n\r]*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w))|$)/uy

/** What may come next, in words. The letters are states of `findFault`. */
const EXPECTED = {
  value: 'a value',
  first: 'a value or ]',
  key: 'a name in double quotes or }',
  nextKey: 'a name in double quotes',
  colon: 'a colon',
  comma: 'a comma or the closing bracket',
  end: 'the end of the file',
} as const
type State = keyof typeof EXPECTED

/**
 * Finds the first syntax error. The engines' own messages name a position only now and then, each in its own
 * words. Null where the text proves sound, or where a giant string overflows the regular expression.
 */
function findFault(text: string): { offset: number; expected: string } | null {
  const open: string[] = []
  let state: State = 'value'
  TOKEN.lastIndex = 0
  try {
    for (;;) {
      const from = TOKEN.lastIndex
      const [match = null, mark, string, scalar] = TOKEN.exec(text) ?? []
      const next: State | null = match === null ? null : step(state, mark, string, scalar, open)
      if (next === null) {
        const blank = /[ \t\n\r]*/y
        blank.lastIndex = from
        blank.test(text)
        return { offset: blank.lastIndex, expected: EXPECTED[state] }
      }
      if (state === 'end' && next === 'end') return null
      state = next
    }
  } catch {
    return null
  }
}

function step(
  state: State,
  mark: string | undefined,
  string: string | undefined,
  scalar: string | undefined,
  open: string[],
): State | null {
  if (state === 'end') return mark || string || scalar ? null : 'end'
  const done = (): State => (open.length ? 'comma' : 'end')
  if (state === 'value' || state === 'first') {
    if (string !== undefined || scalar !== undefined) return done()
    if (mark === '{' || mark === '[') return (open.push(mark), mark === '{' ? 'key' : 'first')
    if (state === 'first' && mark === ']') return (open.pop(), done())
    return null
  }
  if (state === 'key' && mark === '}') return (open.pop(), done())
  if (state === 'key' || state === 'nextKey') return string === undefined ? null : 'colon'
  if (state === 'colon') return mark === ':' ? 'value' : null
  const inObject = open.at(-1) === '{'
  if (mark === ',') return inObject ? 'nextKey' : 'value'
  return mark === (inObject ? '}' : ']') ? (open.pop(), done()) : null
}

import type { OmitReason } from '../../model/coverage.ts'
import type { Issue } from '../../model/issue.ts'
import { parseCoding, type Coding } from './coding.ts'

/** A paragraph and the coding lines under it. Offsets are UTF-16 code units in the file, end exclusive. */
export interface Statement {
  text: string
  start: number
  end: number
  /** 1-based. */
  line: number
  codings: Coding[]
  /** Why it is on no layer, where a person left it out. */
  omitted: OmitReason | null
}

/** A heading without its marks. Offsets as those of statements. */
export interface Heading {
  text: string
  start: number
  end: number
}

/** Markdown that is no paragraph: headings, list items, tables, rules, comments. */
const NOT_PROSE = /^\s*(?:#|[-*+]\s|\d+[.)]\s|\||```|---|<!--)/

const HEADING = /^(\s{0,3}#{1,6}\s+)(\S.*?)(?:\s+#+)?\s*$/

/** Reads paragraphs, the coding lines under them and headings, from the offset `from` of the file on. */
export function parseStatements(
  text: string,
  from: number,
  file: string,
): { statements: Statement[]; headings: Heading[]; issues: Issue[] } {
  const statements: Statement[] = []
  const headings: Heading[] = []
  const issues: Issue[] = []
  let open = false
  let fenced = false
  let line = text.slice(0, from).split('\n').length - 1
  for (const m of text.slice(from).matchAll(/([^\n]*)(?:\n|$)/g)) {
    if (m[0] === '') break
    line++
    const raw = (m[1] ?? '').replace(/\r$/, '')
    const start = from + m.index + (raw.length - raw.trimStart().length)
    const end = from + m.index + raw.trimEnd().length
    if (/^\s*```/.test(raw)) fenced = !fenced
    const current = statements.at(-1)
    if (/^\s*>/.test(raw) && !fenced) {
      open = false
      const { coding, omit, issue } = parseCoding(raw.replace(/^\s*>\s?/, ''), line)
      if (issue) issues.push({ ...issue, severity: 'error', file, line })
      else if (!current)
        issues.push({
          code: 'STATEMENT_MISSING',
          severity: 'error',
          message: 'missing statement: a coding line must stand under the paragraph that says it',
          file,
          line,
        })
      else if (coding ? current.omitted : current.codings.length || current.omitted)
        issues.push({
          code: 'OMIT_CONFLICT',
          severity: 'error',
          message: 'ambiguous statement: "omit" must be the only coding line under it',
          file,
          line,
        })
      else if (coding) current.codings.push(coding)
      else current.omitted = omit
    } else if (raw.trim() === '' || fenced || NOT_PROSE.test(raw)) {
      open = false
      const [, mark = '', words = ''] = (fenced ? null : HEADING.exec(raw)) ?? []
      const at = from + m.index + mark.length
      if (words) headings.push({ text: words, start: at, end: at + words.length })
    } else if (open && current) {
      current.text += ` ${raw.trim()}`
      current.end = end
    } else {
      statements.push({ text: raw.trim(), start, end, line, codings: [], omitted: null })
      open = true
    }
  }
  return { statements, headings, issues }
}

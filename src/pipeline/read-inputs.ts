import { basename, extname } from 'node:path'
import type { Issue } from '../model/issue.ts'
import { stances, type Stance } from '../model/source.ts'
import { edtfFault } from './document/front-matter.ts'

/** One text to be read, with what its file tells of it; null for what it does not tell. */
export interface InputText {
  id: string
  /** Front matter and coding lines are blanked, so that offsets are those of the file (of `text` in a record). */
  text: string
  /** EDTF. */
  published: string | null
  title: string | null
  publisher: string | null
  author: string | null
  url: string | null
  stance: Stance | null
  language: string | null
}

type Fault = (file: string, code: string, message: string, line?: number) => void

/** Collects faults as issues of severity error. */
export const faultsInto =
  (issues: Issue[]): Fault =>
  (file, code, message, line) =>
    void issues.push({ code, severity: 'error', message, file, ...(line === undefined ? {} : { line }) })

/**
 * Parses what a file (or standard input, `-`) holds: NDJSON by its ending or, on standard input, its first line; else
 * Markdown or plain text, one text a file. Lines that are no record are reported, the others are kept.
 */
export function parseInputs(content: string, file: string, fault: Fault): InputText[] {
  if (isNdjson(content, file)) return parseRecords(content, file, fault)
  const id = file === '-' ? 'stdin' : basename(file, extname(file))
  const { values, text } = readFrontMatter(content)
  return [described(id, text, values, (message) => fault(file, 'DATE_INVALID', message))]
}

function isNdjson(text: string, file: string): boolean {
  if (file !== '-') return ['.ndjson', '.jsonl'].includes(extname(file).toLowerCase())
  const first = text.trimStart().split('\n', 1)[0] ?? ''
  return first.startsWith('{') && typeof parseRecord(first) !== 'string'
}

function parseRecords(content: string, file: string, fault: Fault): InputText[] {
  return content.split('\n').flatMap((row, i) => {
    if (!row.trim()) return []
    const record = parseRecord(row)
    if (typeof record !== 'string')
      return [
        described(String(record.doc_id), String(record.text), record, (m) =>
          fault(file, 'DATE_INVALID', m, i + 1),
        ),
      ]
    fault(file, 'RECORD_INVALID', record, i + 1)
    return []
  })
}

/** A record, or what is wrong with the line. */
function parseRecord(row: string): Record<string, unknown> | string {
  let value: unknown
  try {
    value = JSON.parse(row)
  } catch {
    return 'broken JSON: one record { "doc_id", "text" } a line expected'
  }
  const record = (value ?? {}) as Record<string, unknown>
  if (typeof record.doc_id !== 'string' || typeof record.text !== 'string')
    return 'invalid record: texts "doc_id" and "text" expected'
  return record
}

/** Keys of the front matter, and the text with front matter and coding lines blanked so that offsets stay. */
function readFrontMatter(content: string): { values: Record<string, string>; text: string } {
  const blank = (s: string) => s.replace(/[^\n]/g, ' ')
  const m = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m.exec(content)
  if (m?.index !== 0) return { values: {}, text: content }
  const lines = [...(m[1] ?? '').matchAll(/^([a-z]+):[ \t]*(.*?)[ \t\r]*$/gm)]
  const values = Object.fromEntries(
    lines.map(([, key, value]) => [key!, value!.replace(/^(["'])(.*)\1$/, '$2')]),
  )
  const body = blank(m[0]) + content.slice(m[0].length)
  return { values, text: body.replace(/^[ \t]*>.*$/gm, blank) }
}

/** A text with those of its keys that can be used; a date that is none is reported and left out. */
function described(
  id: string,
  text: string,
  values: Record<string, unknown>,
  fault: (message: string) => void,
): InputText {
  const value = (key: string): string | null => {
    const v = values[key]
    return typeof v === 'string' && v.trim() ? v.trim() : null
  }
  const written = value('published')
  const wrong = written === null ? null : edtfFault(written)
  if (wrong) fault(wrong)
  const url = value('url')
  return {
    id,
    text,
    published: wrong ? null : written,
    title: value('title'),
    publisher: value('publisher'),
    author: value('author'),
    url: url && /^https?:\/\/\S+$/.test(url) ? url : null,
    stance: stances.find((s) => s === value('stance')) ?? null,
    language: value('language'),
  }
}

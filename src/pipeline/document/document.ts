import type { Issue } from '../../model/issue.ts'
import type { Source } from '../../model/source.ts'
import { parseFrontMatter } from './front-matter.ts'
import type { RecordsKeys } from './records-keys.ts'
import { parseStatements, type Heading, type Statement } from './statements.ts'

/** One document as read: its bibliographic record and what it states. Format: `docs/documents.md`. */
export interface SourceDocument {
  source: Source
  file: string
  /** The file as read; claims give their offsets in it. */
  text: string
  statements: Statement[]
  headings: Heading[]
  /** How to read the table beside it, where there is one. */
  records: RecordsKeys | null
}

/** Parses one document. `id` becomes the source's id. Null where the front matter is unusable; issues say why. */
export function parseDocument(
  text: string,
  id: string,
  file: string,
  licence: string,
): { document: SourceDocument | null; issues: Issue[] } {
  const front = parseFrontMatter(text, id, file, licence)
  if (!front.source) return { document: null, issues: front.issues }
  const body = parseStatements(text, front.bodyStart, file)
  const { statements, headings, issues } = body
  return {
    document: { source: front.source, file, text, statements, headings, records: front.records },
    issues: [...front.issues, ...issues],
  }
}

import { basename, extname } from 'node:path'
import { geoparse } from '../../geoparse/geoparse.ts'
import type { Gazetteer } from '../../geoparse/gazetteer.ts'
import type { InputDocument } from '../../geoparse/mention.ts'
import { formatIssue, type Issue } from '../../model/issue.ts'
import { readGazetteer, readText } from '../read-dataset.ts'
import type { Command, Io } from './command.ts'

export const geocode: Command = {
  name: 'geocode',
  args: '[FILE…|-]',
  summary: 'find places in texts and print them, one document a line (NDJSON)',
  about: [
    'Reads plain text (.txt), Markdown (.md, its front matter is passed over) or NDJSON (.ndjson, .jsonl) with lines { "doc_id", "text", "published"? }. Without a file, or with "-", reads standard input: NDJSON where its first line is such a record, else plain text.',
    'Prints { "doc_id", "mentions": [{ start, end, text, use, place, name, lat, lon, located, radius, score, why, candidates }] } for each document. Offsets are UTF-16 code units, end exclusive. A mention that no place fits keeps place, lat and lon null.',
  ],
  options: [
    {
      name: 'geodata',
      value: 'DIR',
      meaning: 'dataset folder whose gazetteer is used',
      default: 'the one that comes with the tool',
    },
  ],
  examples: [
    { run: 'geocode notes/*.txt > mentions.ndjson', says: 'all places in a folder of notes' },
    { run: 'echo "Talks were held in London on Monday" | influence-map geocode -', says: 'one sentence' },
  ],
  async run(files, options, io) {
    const issues: Issue[] = []
    const { gazetteer, issues: faults } = await readGazetteer(String(options.geodata ?? io.shippedDataset))
    for (const issue of faults) io.err(formatIssue(issue))
    if (faults.length) return 1
    const inputs = files.length ? files : ['-']
    for (const [i, file] of inputs.entries()) {
      io.progress(`geocoding ${i + 1} of ${inputs.length}: ${file}`)
      const text = file === '-' ? await readAll(io, issues) : await readText(file, fault(issues))
      if (text !== null) await geocodeText(text, file, gazetteer, io, issues)
    }
    io.progress('')
    for (const issue of issues) io.err(formatIssue(issue))
    return issues.length ? 1 : 0
  },
}

const fault = (issues: Issue[]) => (file: string, code: string, message: string) =>
  void issues.push({ code, severity: 'error', message, file })

async function geocodeText(
  text: string,
  file: string,
  gazetteer: Gazetteer,
  io: Io,
  issues: Issue[],
): Promise<void> {
  const records = isNdjson(text, file)
    ? parseRecords(text, file, issues)
    : [{ doc_id: file === '-' ? 'stdin' : basename(file, extname(file)), text: withoutFrontMatter(text) }]
  for (const record of records) {
    const mentions = geoparse(record.text, gazetteer)
    await io.out(`${JSON.stringify({ doc_id: record.doc_id, mentions })}\n`)
  }
}

function isNdjson(text: string, file: string): boolean {
  if (file !== '-') return ['.ndjson', '.jsonl'].includes(extname(file).toLowerCase())
  const first = text.trimStart().split('\n', 1)[0] ?? ''
  return first.startsWith('{') && typeof parseRecord(first) !== 'string'
}

function* parseRecords(text: string, file: string, issues: Issue[]): Generator<InputDocument> {
  let line = 0
  for (const row of text.split('\n')) {
    line++
    if (!row.trim()) continue
    const record = parseRecord(row)
    if (typeof record === 'string')
      issues.push({ code: 'RECORD_INVALID', severity: 'error', message: record, file, line })
    else yield record
  }
}

/** A record, or what is wrong with the line. */
function parseRecord(row: string): InputDocument | string {
  let value: unknown
  try {
    value = JSON.parse(row)
  } catch {
    return 'broken JSON: one record { "doc_id", "text" } a line expected'
  }
  const { doc_id, text } = (value ?? {}) as Partial<InputDocument>
  if (typeof doc_id !== 'string' || typeof text !== 'string')
    return 'invalid record: texts "doc_id" and "text" expected'
  return { doc_id, text }
}

/** Blanks the front matter and coding lines of a document, so that offsets in the file stay true. */
function withoutFrontMatter(text: string): string {
  const blank = (s: string) => s.replace(/[^\n]/g, ' ')
  const m = /^---[ \t]*\r?\n[\s\S]*?^---[ \t]*$/m.exec(text)
  const body = m?.index === 0 ? blank(m[0]) + text.slice(m[0].length) : text
  return m?.index === 0 ? body.replace(/^[ \t]*>.*$/gm, blank) : body
}

async function readAll(io: Io, issues: Issue[]): Promise<string | null> {
  const chunks: Uint8Array[] = []
  for await (const chunk of io.stdin) chunks.push(chunk)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch {
    issues.push({
      code: 'ENCODING',
      severity: 'error',
      message: 'undecodable input: UTF-8 expected',
      file: '-',
    })
    return null
  }
}

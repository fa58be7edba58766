import { geoparse } from '../../geoparse/geoparse.ts'
import { formatIssue, type Issue } from '../../model/issue.ts'
import { readActorIndex } from '../read-actors.ts'
import { readCorrections } from '../read-corrections.ts'
import { packs, readGazetteer, type PackName } from '../read-gazetteer.ts'
import { faultsInto, parseInputs } from '../read-inputs.ts'
import { readStream, readText } from '../read-text.ts'
import { UsageError, type Command } from './command.ts'

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
    {
      name: 'packs',
      value: 'LIST',
      meaning:
        'which gazetteers to use: region (of the dataset), countries (with their states and capitals), world (towns, districts, seas, rivers, mountains)',
      default: packs.join(','),
    },
    {
      name: 'corrections',
      value: 'FILE',
      meaning:
        'decisions of a person that override the machine: CSV with the columns document (empty: all), name, place (gazetteer id; empty: no place), why',
      default: 'corrections.csv of the dataset folder, where there is one',
    },
    { name: 'demonyms', meaning: 'find adjectives and people too ("Norwegian" is Norway), as associative' },
  ],
  examples: [
    { run: 'geocode notes/*.txt > mentions.ndjson', says: 'all places in a folder of notes' },
    { run: 'echo "Talks were held in London on Monday" | influence-map geocode -', says: 'one sentence' },
  ],
  async run(files, options, io) {
    const issues: Issue[] = []
    const fault = faultsInto(issues)
    const wanted = readPacks(options.packs)
    const dir = String(options.geodata ?? io.shippedDataset)
    const { gazetteer, issues: faults } = await readGazetteer(dir, wanted)
    for (const issue of faults) io.err(formatIssue(issue))
    if (faults.length) return 1
    const corrections = await readCorrections(dir, options.corrections, gazetteer, issues)
    const actors = await readActorIndex(dir, issues)
    if (issues.length) {
      for (const issue of issues) io.err(formatIssue(issue))
      return 1
    }
    const common = { demonyms: options.demonyms === true, corrections, ...(actors ? { actors } : {}) }
    const inputs = files.length ? files : ['-']
    for (const [i, file] of inputs.entries()) {
      io.progress(`geocoding ${i + 1} of ${inputs.length}: ${file}`)
      const text = file === '-' ? await readStream(io.stdin, fault) : await readText(file, fault)
      for (const input of text === null ? [] : parseInputs(text, file, fault)) {
        const mentions = geoparse(input.text, gazetteer, { ...common, document: input.id })
        await io.out(`${JSON.stringify({ doc_id: input.id, mentions })}\n`)
      }
    }
    io.progress('')
    for (const issue of issues) io.err(formatIssue(issue))
    return issues.length ? 1 : 0
  },
}

function readPacks(value: string | boolean | undefined): PackName[] {
  const wanted = typeof value === 'string' ? value.split(',').map((p) => p.trim()) : [...packs]
  const known = (name: string): name is PackName => packs.some((p) => p === name)
  const unknown = wanted.find((name) => !known(name))
  if (unknown !== undefined) throw new UsageError(`unknown pack: "${unknown}"; known: ${packs.join(', ')}`)
  return wanted.filter(known)
}

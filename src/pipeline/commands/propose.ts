import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { formatIssue, isError, type Issue } from '../../model/issue.ts'
import { layerKinds } from '../../model/layer.ts'
import { readTheatre } from '../read-dataset.ts'
import { packs } from '../read-gazetteer.ts'
import { readStream, readText, reason } from '../read-text.ts'
import { faultsInto, parseInputs, type InputText } from '../read-inputs.ts'
import { writeFiles } from '../write.ts'
import { UsageError, type Command, type Io } from './command.ts'

export const propose: Command = {
  name: 'propose',
  args: 'FILE…',
  summary: 'propose events, bases and presence from raw texts',
  about: [
    'Reads the same files as geocode: plain text, Markdown or NDJSON. For each sentence that tells of an event, a base or a presence it proposes a feature with kind, actors, date and place, from the sentence or its neighbours. A text without front matter may hold several articles: lines such as "Published: March 3, 2021" tell where one begins and when it was published.',
    'Writes DIR/events.geojson, bases.geojson, presence.geojson and manifest.json as build does, every feature with "proposed": true, certainty C (kind, place and date stand in one sentence) or D, and a claim that gives the document, the offsets of the sentence and the reason in words; the sentence itself is not copied. Where anything is wrong nothing is written.',
    'DIR may hold older proposals, which are replaced; a folder with layers that a person has made or confirmed is refused.',
  ],
  options: [
    { name: 'out', value: 'DIR', meaning: 'folder for the layers; made where there is none' },
    {
      name: 'geodata',
      value: 'DIR',
      meaning: 'dataset folder whose gazetteer, areas and actors are used',
      default: 'the one that comes with the tool',
    },
  ],
  examples: [
    { run: 'propose notes/*.txt --out proposals', says: 'a first list from a folder of notes' },
    {
      run: 'propose reports.ndjson --out proposals --geodata my-theatre',
      says: 'another theatre, texts with their dates of publication',
    },
  ],
  async run(files, options, io) {
    if (!files.length) throw new UsageError('propose needs at least one file, or "-" for standard input')
    if (typeof options.out !== 'string' || !options.out) throw new UsageError('propose needs --out DIR')
    const { out } = options
    const { theatre, issues } = await readTheatre(String(options.geodata ?? io.shippedDataset), packs)
    const inputs = theatre ? await readInputs(files, io, issues) : []
    const held = await heldBy(out)
    if (held) issues.push(held)
    const stop = () => {
      io.progress('')
      for (const issue of issues) io.err(formatIssue(issue))
      return 1 as const
    }
    if (!theatre || issues.some(isError)) return stop()
    const { proposeLayers } = await import('../propose.ts')
    const report = proposeLayers(inputs, theatre, io.sourceDateEpoch, (done, of) =>
      io.progress(`reading text ${done} of ${of}`),
    )
    issues.push(...report.issues)
    if (issues.some(isError)) return stop()
    io.progress('')
    try {
      await writeFiles(out, [
        ...report.layers,
        { file: 'manifest.json', text: `${JSON.stringify(report.manifest, null, 1)}\n` },
      ])
    } catch (e) {
      io.err(`${out}: unwritable layers: ${reason(e)}`)
      return 1
    }
    const { coverage } = report.manifest
    const counts = report.layers.map((l) => `${l.features.length} ${l.file.replace('.geojson', '')}`)
    await io.out(
      `${counts.join(', ')} proposed from ${coverage.documents} ${coverage.documents === 1 ? 'document' : 'documents'} in ${out}\n`,
    )
    return 0
  },
}

async function readInputs(files: readonly string[], io: Io, issues: Issue[]): Promise<InputText[]> {
  const fault = faultsInto(issues)
  const inputs: InputText[] = []
  for (const file of files) {
    const text = file === '-' ? await readStream(io.stdin, fault) : await readText(file, fault)
    if (text !== null) inputs.push(...parseInputs(text, file, fault))
  }
  return inputs
}

/** The issue where a folder holds layers with anything but proposals in them, or what cannot be read as a layer. */
async function heldBy(dir: string): Promise<Issue | null> {
  for (const { file } of layerKinds) {
    let text: string
    try {
      text = await readFile(join(dir, file), 'utf8')
    } catch (e) {
      const code = (e as NodeJS.ErrnoException).code
      if (code === 'ENOENT') continue
      return {
        code: 'FILE_UNREADABLE',
        severity: 'error',
        message: `unwritable folder: ${reason(e)}`,
        file: dir,
      }
    }
    if (!isProposals(text))
      return {
        code: 'FOLDER_HELD',
        severity: 'error',
        message: 'occupied folder: it holds layers that are not all proposals; name another with --out',
        file: join(dir, file),
      }
  }
  return null
}

function isProposals(text: string): boolean {
  try {
    const { features } = JSON.parse(text) as { features: { properties?: { proposed?: unknown } | null }[] }
    return features.every((f) => f.properties?.proposed === true)
  } catch {
    return false
  }
}

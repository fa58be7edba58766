import { formatIssue, isError } from '../../model/issue.ts'
import { reason } from '../read-text.ts'
import { UsageError, type Command } from './command.ts'

export const build: Command = {
  name: 'build',
  args: '[DIR]',
  summary: 'build the layers of a dataset folder from its documents',
  about: [
    'Reads DIR/dataset.json, actors.json, gazetteer/ and documents/*.md with the tables of records that they name, places every statement in space and time, and writes DIR/layers/ (events, bases, presence, one CSV for each table, manifest; and, for those who check, places, documents and what is on no map). DIR is the dataset that comes with the tool where left out.',
    'Where anything is wrong it prints one line for each fault with file and line, exits with 1 and leaves the layers as they were. The same input gives the same bytes.',
  ],
  options: [{ name: 'quiet', meaning: 'print faults only, no summary and no warnings' }],
  examples: [
    { run: 'build geodata', says: 'after editing a document' },
    { run: 'build my-theatre && influence-map check my-theatre/layers/*.geojson', says: 'another theatre' },
  ],
  async run([dir, ...more], options, io) {
    if (more.length) throw new UsageError('build takes one folder')
    const folder = dir ?? io.shippedDataset
    // loaded when asked for: geometry takes a fifth of a second to load, which geocode need not pay
    const { build: buildDataset } = await import('../build.ts')
    try {
      const report = await buildDataset(folder, io.sourceDateEpoch, (done, of) =>
        io.progress(`reading document ${done} of ${of}`),
      )
      io.progress('')
      for (const issue of report.issues) if (isError(issue) || !options.quiet) io.err(formatIssue(issue))
      if (!report.written) {
        const n = report.issues.filter(isError).length
        io.err(`not built: ${n} ${n === 1 ? 'fault' : 'faults'}; the layers are as they were`)
        return 1
      }
      if (!options.quiet) {
        const { coverage, layers, records } = report
        const files = [...layers, ...records]
        const counts = files.map((l) => `${l.features} ${l.file.replace('.geojson', '')}`).join(', ')
        await io.out(
          `${counts} from ${coverage?.documents} documents; ${coverage?.undated} undated; ${coverage?.unresolved} of ${coverage?.mentions} mentions unresolved\n`,
        )
      }
      return 0
    } catch (e) {
      io.progress('')
      io.err(`${folder}: unwritable layers: ${reason(e)}`)
      return 1
    }
  },
}

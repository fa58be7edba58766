import { formatIssue, isError } from '../../model/issue.ts'
import { UsageError, type Command } from './command.ts'

export const report: Command = {
  name: 'report',
  args: '[DIR]',
  summary: 'tell what a dataset folder holds, what it leaves out and why',
  about: [
    'Reads a dataset folder as build does, writes nothing, and prints in Markdown: documents, statements, place mentions resolved and not, features by layer, kind, actor, year, precision, status, certainty and stance of the sources, and each statement left out with the reason. DIR is the dataset that comes with the tool where left out.',
  ],
  options: [{ name: 'json', meaning: 'print one JSON object instead of Markdown' }],
  examples: [
    { run: 'report geodata', says: 'what the map holds' },
    { run: 'report geodata --json | jq .coverage.stances', says: 'one breakdown' },
  ],
  async run([dir, ...more], options, io) {
    if (more.length) throw new UsageError('report takes one folder')
    // loaded when asked for: geometry takes a fifth of a second to load, which geocode need not pay
    const [{ compile }, { formatReport, reportOf }] = await Promise.all([
      import('../compile.ts'),
      import('../report.ts'),
    ])
    const { compiled, issues } = await compile(dir ?? io.shippedDataset, io.sourceDateEpoch, (done, of) =>
      io.progress(`reading document ${done} of ${of}`),
    )
    io.progress('')
    for (const issue of issues.filter(isError)) io.err(formatIssue(issue))
    if (!compiled) return 1
    const result = reportOf(compiled)
    const names = new Map(compiled.manifest.actors.map((a) => [a.id, a.name.en]))
    await io.out(
      options.json
        ? `${JSON.stringify(result, null, 2)}\n`
        : formatReport(result, (id) => names.get(id) ?? id),
    )
    return 0
  },
}

import { formatIssue, isError, type Issue } from '../../model/issue.ts'
import { UsageError, type Command } from './command.ts'

/** Lines printed for one file, at most: the first faults tell what is wrong, the rest only scroll. */
const MOST_LINES = 100

export const check: Command = {
  name: 'check',
  args: 'FILE…',
  summary: 'check layers, or any GeoJSON',
  about: [
    'Checks our layers: sound GeoJSON, every property of the data model, dates that follow from "when", claims; where a manifest.json stands beside the file, actors and sources too. Checks tables of records (.csv) line by line, and a manifest.json with the files that it lists; what was read in documents too (places.json, apart.json, documents/*.json).',
    'With --geojson checks any GeoJSON, or a CSV table of points, for what a map would stumble over. Warnings do not fail.',
    'Prints one line for each issue and exits with 1 where any is an error.',
  ],
  options: [{ name: 'geojson', meaning: 'check any GeoJSON or CSV, not our data model' }],
  examples: [
    { run: 'check geodata/layers/*.*', says: 'the shipped layers and their manifest' },
    { run: 'check --geojson download.geojson', says: 'a file from elsewhere' },
  ],
  async run(files, options, io) {
    if (!files.length) throw new UsageError('check needs at least one file')
    // loaded when asked for, so that other commands start without it
    const { checkGeojsonFile } = await import('../check/check-file.ts')
    const { checkLayerFile } = await import('../check/check-layer-file.ts')
    let failed = false
    for (const [i, file] of files.entries()) {
      io.progress(`checking ${i + 1} of ${files.length}: ${file}`)
      const issues: Issue[] = options.geojson ? await checkGeojsonFile(file) : await checkLayerFile(file)
      io.progress('')
      for (const issue of issues.slice(0, MOST_LINES)) io.err(formatIssue(issue))
      if (issues.length > MOST_LINES) io.err(`${file}: ${issues.length - MOST_LINES} more issues`)
      failed ||= issues.some(isError)
    }
    return failed ? 1 : 0
  },
}

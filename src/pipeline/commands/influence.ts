import { formatIssue } from '../../model/issue.ts'
import { usualSettings, cellKinds, knobs } from '../../influence/settings.ts'
import { resolutions, USUAL_RESOLUTION } from '../../influence/resolution.ts'
import { UsageError, type Command } from './command.ts'

export const influence: Command = {
  name: 'influence',
  args: '[DIR]',
  summary: 'weigh what is reported, area by area or hexagon by hexagon, on a day',
  about: [
    'Reads DIR/layers/ as build wrote it, and prints for each cell how much the reports of each actor weigh on a day, which side is strongest, how evenly it is split, and how much of it is known to a country or region only. It measures what is reported: docs/influence.md tells the formula and its limits. DIR is the dataset that comes with the tool where left out.',
    'Prints a table for people, or one of --json, --csv (a row for each cell, a column for each side) and --geojson. The page shows the same numbers; the same input gives the same bytes.',
    'With --sensitivity it turns half-life, radius and weights one by one and tells in which areas another side would then be strongest.',
  ],
  options: [
    {
      name: 'date',
      value: 'DATE',
      meaning: 'the day, or an EDTF date, of which the last day counts (2014-10 is 2014-10-31); needed',
    },
    { name: 'by', value: 'CELLS', meaning: `cells: ${cellKinds.join(' or ')}`, default: 'admin1' },
    { name: 'actor', value: 'ID[,ID]', meaning: 'only these actors', default: 'all' },
    {
      name: 'half-life',
      value: 'DAYS',
      meaning: knobs.halfLife.meaning,
      default: String(usualSettings.halfLife),
    },
    { name: 'radius', value: 'KM', meaning: knobs.radius.meaning, default: String(usualSettings.radius) },
    {
      name: 'resolution',
      value: 'N',
      meaning: `of the hexagons, as H3 numbers it: ${resolutions[0]} to ${resolutions.at(-1)}`,
      default: String(USUAL_RESOLUTION),
    },
    {
      name: 'as',
      value: 'BASIS',
      meaning: 'happened: all that is read; known: what was published by that day',
      default: 'happened',
    },
    { name: 'sensitivity', meaning: 'what the strongest side of each area hangs on, instead of values' },
    { name: 'json', meaning: 'print JSON' },
    { name: 'csv', meaning: 'print CSV' },
    { name: 'geojson', meaning: 'print GeoJSON with outlines' },
  ],
  examples: [
    { run: 'influence geodata --date 2014-10', says: 'a table of areas' },
    {
      run: 'influence geodata --date 2014-10 --by hex --geojson > influence.geojson',
      says: 'hexagons for QGIS',
    },
    { run: 'influence geodata --date 2014-10 --sensitivity', says: 'which conclusions hold' },
  ],
  async run([dir, ...more], options, io) {
    if (more.length) throw new UsageError('influence takes one folder')
    // loaded when asked for: other commands start without H3 and geometry
    const [{ readAsked, askOf }, { readLayers }, { answer }] = await Promise.all([
      import('../influence/ask.ts'),
      import('../read-layers.ts'),
      import('../influence/answer.ts'),
    ])
    const asked = readAsked(options)
    const { layers, issues } = await readLayers(dir ?? io.shippedDataset)
    for (const issue of issues) io.err(formatIssue(issue))
    if (!layers) return 1
    const { text, issues: faults } = answer(layers, askOf(asked, layers.manifest), asked)
    for (const issue of faults) io.err(formatIssue(issue))
    await io.out(text)
    return faults.length ? 1 : 0
  },
}

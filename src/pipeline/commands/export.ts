import { basename, dirname, extname, join, resolve } from 'node:path'
import { readDist } from '../export/dist.ts'
import {
  figureFormats as formats,
  figureOptions,
  figureQuery,
  textOf,
  viewQuery,
} from '../export/figure-options.ts'
import { reason } from '../read-text.ts'
import { writeFiles } from '../write.ts'
import { UsageError, type Command } from './command.ts'

export const exportFiles: Command = {
  name: 'export',
  args: '',
  summary: 'write the map as one HTML file, or a view of it as a figure',
  about: [
    'With --html writes the whole map, with its data, background and fonts, as one file that opens from disk by a double click and asks no host; it opens with the view that the options name.',
    'With --png, --svg, --pdf, --gif, --webm or --mp4 draws a figure of a view with title, date, legend, scale and sources. The figure is drawn by the built page in an installed Chromium, which is served from this machine and asks no other; the same input gives the same pixels. GIF, WebM and MP4 play from the first date of the window to the last. PDF is one page of lines and letters.',
    'Needs the built page: run npm run build first. Several formats may be asked for at once. Files are written whole or not at all.',
  ],
  options: [
    { name: 'html', value: 'FILE', meaning: 'write the map as one file' },
    ...formats.map((name) => ({ name, value: 'FILE', meaning: `write a figure as ${name.toUpperCase()}` })),
    ...figureOptions,
    {
      name: 'beside',
      meaning:
        'write the words of a figure beside it too: out.png gets out.txt (caption), out.alt.txt (for who cannot see it) and out.csv (what it shows)',
    },
    { name: 'dist', value: 'DIR', meaning: 'folder of the built page', default: 'dist' },
  ],
  examples: [
    { run: 'export --html map.html', says: 'the map as one file' },
    { run: 'export --png april.png --date 2016-04 --beside', says: 'a picture with caption, text and table' },
    {
      run: 'export --pdf years.pdf --dates 2014,2015,2016,2017 --bbox 38.5,29,49,37.5 --size 1200x1200',
      says: 'four years on a page',
    },
    {
      run: 'export --svg change.svg --view "to=2019-12&influence=admin1&compare=2014-12&contrast=difference"',
      says: 'what has changed between two days',
    },
  ],
  async run(positionals, options, io) {
    if (positionals.length)
      throw new UsageError(`unexpected argument: "${positionals[0]}"; name files by their format: --png FILE`)
    const wanted = formats.flatMap((format) => {
      const out = textOf(options, format)
      return out === null ? [] : [{ format, out }]
    })
    const html = textOf(options, 'html')
    if (!wanted.length && html === null)
      throw new UsageError(
        `nothing to write: give --html or one of ${formats.map((f) => `--${f}`).join(', ')}`,
      )
    const view = viewQuery(options).toString()
    const figure = figureQuery(options).toString()
    const own = textOf(options, 'dist')
    const dist = resolve(own ?? join(io.shippedDataset, '..', 'dist'))
    try {
      const { data } = await readDist(dist, own === null ? join(io.shippedDataset, 'layers') : null)
      if (html !== null) {
        const asked = new URLSearchParams(view).get('data') ?? ''
        if (!data.startsWith(asked))
          throw new Error(`no data ${asked} for --html: ${dist} holds ${data.slice(0, asked.length)}`)
        io.progress(`writing ${html}`)
        const { writeOffline } = await import('../export/html.ts')
        const { bytes } = await writeOffline(dist, view, html)
        io.progress('')
        await io.out(`${html}: ${size(bytes)}\n`)
      }
      if (!wanted.length) return 0
      // loaded when asked for: a browser's driver
      const { openFigurePage } = await import('../export/figure-page.ts')
      io.progress('opening a browser')
      const page = await openFigurePage(dist)
      try {
        for (const { format, out } of wanted) {
          io.progress(`drawing ${out}`)
          const drawn = await page.draw(format, figure, (told) => io.progress(`${out}: ${told}`))
          const name = basename(out, extname(out))
          const words = [
            { file: `${name}.txt`, text: drawn.caption },
            { file: `${name}.alt.txt`, text: drawn.alt },
            { file: `${name}.csv`, text: drawn.csv },
          ]
          await writeFiles(dirname(resolve(out)), [
            { file: basename(out), text: drawn.file },
            ...(options.beside ? words : []),
          ])
          io.progress('')
          await io.out(`${out}: ${size(drawn.file.length)}\n`)
        }
      } finally {
        await page.close()
      }
      return 0
    } catch (e) {
      io.progress('')
      if (e instanceof UsageError) throw e
      io.err(`not written: ${reason(e)}`)
      return 1
    }
  },
}

const size = (bytes: number): string =>
  bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`

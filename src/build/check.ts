import { spawn } from 'node:child_process'
import { prepareDocs } from './write-docs.ts'
import { root } from './prepare.ts'

/** `npm run check`: everything that must hold before a change lands, in a minute. Runs two at a time, prints failures whole. */
const bin = (name: string) => `${root}node_modules/.bin/${name}`
const node = process.execPath
const steps: readonly [name: string, command: string, args: string[]][] = [
  ['types', node, [`${root}node_modules/@typescript/native/bin/tsc`, '-p', root]],
  ['svelte', bin('svelte-check'), ['--tsgo', '--fail-on-warnings', '--output', 'machine']],
  ['lint', bin('oxlint'), ['--config', 'src/build/oxlint.json', '--deny-warnings', 'src', 'tests']],
  ['format', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
  ['unused', bin('knip'), ['--config', 'src/build/knip.json', '--no-progress']],
  [
    'house',
    node,
    [
      `${root}node_modules/vitest/vitest.mjs`,
      'run',
      '--config',
      'src/build/vitest.config.ts',
      '--reporter',
      'dot',
      'tests/unit/layering.test.ts',
      'tests/unit/geodata.test.ts',
    ],
  ],
  [
    'layers',
    node,
    [
      `${root}src/build/bin.mjs`,
      'check',
      ...['events', 'bases', 'presence'].map((l) => `geodata/layers/${l}.geojson`),
    ],
  ],
]

const failed: string[] = []
if (await prepareDocs({ write: false })) failed.push('docs')
const queue = [...steps]
await Promise.all([work(), work()])
console.log(
  failed.length
    ? `check failed: ${failed.join(', ')}`
    : `check passed: docs, ${steps.map((s) => s[0]).join(', ')}`,
)
process.exitCode = failed.length ? 1 : 0

async function work(): Promise<void> {
  for (let step = queue.shift(); step; step = queue.shift()) {
    const [name, command, args] = step
    const { code, text } = await run(command, args)
    if (code === 0) continue
    failed.push(name)
    console.log(`--- ${name} failed\n${text}`)
  }
}

function run(command: string, args: string[]): Promise<{ code: number | null; text: string }> {
  return new Promise((resolve) => {
    let text = ''
    const child = spawn(command, args, { cwd: root, env: { ...process.env, NO_COLOR: '1' } })
    child.stdout.on('data', (d: Buffer) => (text += d.toString()))
    child.stderr.on('data', (d: Buffer) => (text += d.toString()))
    child.on('error', (e) => resolve({ code: 1, text: e.message }))
    child.on('close', (code) => resolve({ code, text }))
  })
}

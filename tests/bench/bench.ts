import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** `npm run bench -- NAME [ARGS]` runs `tests/bench/NAME.ts`; without a name it runs all, one after the other. */
const [name, ...args] = process.argv.slice(2)
const all = readdirSync(import.meta.dirname)
  .filter((f) => f.endsWith('.ts') && f !== 'bench.ts')
  .map((f) => f.replace('.ts', ''))
if (name !== undefined && !existsSync(join(import.meta.dirname, `${name}.ts`))) {
  console.error(`unknown bench: "${name}"; known: ${all.join(', ')}`)
  process.exit(2)
}
for (const one of name === undefined ? all : [name]) {
  const run = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, `${one}.ts`), ...args],
    {
      stdio: 'inherit',
    },
  )
  if (run.status !== 0) process.exitCode = 1
}

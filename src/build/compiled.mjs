// Compiles a TypeScript entry once for each state of the sources and keeps it, so that the command line starts in the time
// that Node takes. Where nothing can be kept (an installed package, a read-only folder) the sources run through tsx.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const kept = join(root, 'node_modules', '.cache', 'influence-map')

/**
 * URL of the compiled module for an entry (a file URL of a .ts file); null where it cannot be kept. What it imports from
 * packages stays with the packages. `import.meta.url` is that of src/pipeline/cli.ts throughout.
 */
export async function compiled(entry) {
  const name = basename(fileURLToPath(entry), '.ts')
  const home = join(kept, `${name}-${stamp(entry)}`)
  const module = pathToFileURL(join(home, `${name}.js`)).href
  if (existsSync(home)) return module
  try {
    mkdirSync(kept, { recursive: true })
    const draft = mkdtempSync(join(kept, 'draft-'))
    const { build } = await import('esbuild')
    await build({
      entryPoints: [fileURLToPath(entry)],
      outdir: draft,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      logLevel: 'silent',
      define: { 'import.meta.url': JSON.stringify(new URL('../pipeline/cli.ts', import.meta.url).href) },
    })
    const old = readdirSync(kept).filter((d) => d.startsWith(`${name}-`))
    // another process may have been faster: its work is as good
    if (!existsSync(home)) renameSync(draft, home)
    else rmSync(draft, { recursive: true })
    for (const d of old) if (join(kept, d) !== home) rmSync(join(kept, d), { recursive: true, force: true })
    return module
  } catch {
    return null
  }
}

/** Changes with any source file and with the packages. */
function stamp(entry) {
  const hash = createHash('sha1').update(process.version)
  const add = (file) => {
    const { mtimeMs, size } = statSync(file)
    hash.update(`${file}:${mtimeMs}:${size}\n`)
  }
  add(fileURLToPath(entry))
  add(join(root, 'package.json'))
  for (const folder of ['model', 'geoparse', 'influence', 'pipeline']) {
    const dir = join(root, 'src', folder)
    if (!existsSync(dir)) continue
    for (const file of readdirSync(dir, { recursive: true }))
      if (String(file).endsWith('.ts')) add(join(dir, String(file)))
  }
  return hash.digest('hex').slice(0, 16)
}

import { PNG } from 'pngjs'
import { readFileSync, writeFileSync, existsSync } from 'node:fs'
for (const [ref, ours] of [['z3-light'], ['z5-dark'], ['z5-light'], ['z6-ar-dark'], ['z7-light'], ['z7-dark'], ['z8-golan'], ['z9-light']].map(([a, b]) => [a, b ?? a])) {
  if (!existsSync(`/tmp/a6/${ours}.png`)) continue
  const [a, b] = [`/work/shared/design/basemap/${ref}.png`, `/tmp/a6/${ours}.png`].map((f) => PNG.sync.read(readFileSync(f)))
  const out = new PNG({ width: a.width + b.width + 8, height: Math.max(a.height, b.height) })
  out.data.fill(255)
  PNG.bitblt(a, out, 0, 0, a.width, a.height, 0, 0)
  PNG.bitblt(b, out, 0, 0, b.width, b.height, a.width + 8, 0)
  writeFileSync(`/tmp/side/${ref}.png`, PNG.sync.write(out))
}

import { chromium } from 'playwright-core'
import { mkdirSync } from 'node:fs'
const only = process.argv[2] ?? 'all', out = process.argv[3] ?? '/tmp/a6'
mkdirSync(out, { recursive: true })
const W = 1280, H = 820
const views = {
  'z3-light': [48, 28, 3, ''], 'z5-dark': [43.5, 33, 5, 'theme=dark'], 'z5-light': [43.5, 33, 5, ''],
  'z7-light': [44.6, 32.9, 7, ''], 'z7-dark': [44.6, 32.9, 7, 'theme=dark'], 'z9-light': [44.2, 33.3, 9, ''], 'z8-golan': [35.9, 33, 8, ''],
  'z6-ar-dark': [42, 33.2, 6, 'theme=dark&lang=ar'], 'z6-fa': [50, 33.5, 6, 'names=fa'], 'z6-local': [42, 36, 6, 'names=local'], 'z7-local': [35, 32.5, 7, 'names=local'],
  'z5-print': [43.5, 33, 5, 'theme=print'], 'z7-print': [44.6, 32.9, 7, 'theme=print'], 'z6-light': [42, 33.2, 6, ''],
  'golan': [35.8, 33.15, 9, ''], 'sahara': [-12, 25, 4.5, ''], 'kashmir': [76, 34.5, 5.5, ''], 'z9-dark': [44.4, 33.2, 9, 'theme=dark'], 'z8-light': [47.2,32,8,''], 'z6.5': [44.6,32.9,6.5,''], 'z4': [46,30,4,''],
}
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--use-angle=swiftshader','--enable-unsafe-swiftshader','--ignore-gpu-blocklist'] })
const y = (lat) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))
const unY = (v) => (360 / Math.PI) * Math.atan(Math.exp(v)) - 90
for (const [name, [lon, lat, z, q]] of Object.entries(views).map(([n, [a, b2, c, d]]) => [n, [a, b2, c + 0.02, d]])) {
  if (only !== 'all' && !only.split(',').includes(name)) continue
  const dx = (W / 2 / (512 * 2 ** z)) * 360, dy = (H / 2 / (512 * 2 ** z)) * 2 * Math.PI
  const bbox = [lon - dx, unY(y(lat) - dy), lon + dx, unY(y(lat) + dy)].map((n) => n.toFixed(4)).join(',')
  const p = await b.newPage({ viewport: { width: W, height: H } })
  p.on('console', (m) => ['error','warning'].includes(m.type()) && console.log(name, m.text().slice(0, 300)))
  p.on('pageerror', (e) => console.log(name, e.message))
  await p.goto(`http://127.0.0.1:5401/?bbox=${bbox}&layers=&ui=bare&${q.includes('theme') ? q : 'theme=light&' + q}`)
  await p.waitForSelector('.maplibregl-canvas', { timeout: 60000 })
  await p.waitForTimeout(4000)
  let before = '', same = 0
  for (let i = 0; i < 20 && same < 2; i++) {
    const now = (await p.screenshot({ path: `${out}/${name}.png` })).toString('base64')
    same = now === before && now.length > 60000 ? same + 1 : 0
    before = now
    await p.waitForTimeout(1200)
  }
  await p.close()
}
await b.close()

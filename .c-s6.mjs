import { chromium } from 'playwright-core'
const port = process.argv[2] ?? 5300, only = process.argv[3], out = process.argv[4] ?? '/tmp/s6'
import { mkdirSync } from 'node:fs'
mkdirSync(out, { recursive: true })
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--use-angle=swiftshader','--enable-unsafe-swiftshader','--ignore-gpu-blocklist'] })
const views = {
  desk: [1280, 800, 'from=2014-07&to=2014-12'],
  desk20: [1280, 800, 'from=2019-12&to=2020-03'],
  deskdark: [1280, 800, 'from=2014-07&to=2014-12&theme=dark'],
  phone: [390, 844, 'from=2014-07&to=2014-12'],
  embed: [640, 400, 'from=2014-07&to=2014-12&ui=embed'],
  ar: [1280, 800, 'from=2014-07&to=2014-12&lang=ar'],
  ardark: [1280, 800, 'from=2017-07&to=2017-12&lang=ar&theme=dark'],
  z7: [1280, 800, 'from=2014-07&to=2014-12&bbox=42.6,32.3,46.2,34.3'],
  z9: [1280, 800, 'from=2014-07&to=2014-12&bbox=43.8,32.9,45,33.6'],
  z3: [1280, 800, 'from=2014-07&to=2014-12&bbox=20,15,70,45'],
  wide: [1920, 1080, 'from=2017-01&to=2017-12'],
}
for (const [name, [w, h, q]] of Object.entries(views)) {
  if (only && only !== 'all' && !only.split(',').includes(name)) continue
  const p = await b.newPage({ viewport: { width: w, height: h } })
  p.on('console', (m) => ['error','warning'].includes(m.type()) && console.log(name, m.text()))
  await p.goto(`http://127.0.0.1:${port}/?${q}`)
  await p.waitForSelector('.maplibregl-canvas', { timeout: 60000 })
  await p.waitForTimeout(6000)
  await p.screenshot({ path: `${out}/${name}.png` })
  await p.close()
}
await b.close()

import { chromium } from 'playwright-core'
const port = 5405, only = process.argv[2] ?? 'all', extra = process.argv[3] ?? '', tag = process.argv[4] ?? ''
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--use-angle=swiftshader','--enable-unsafe-swiftshader','--ignore-gpu-blocklist'] })
const views = {
  desk: [1280, 800, 'from=2014-07&to=2014-12'],
  sm: [640, 400, 'from=2014-07&to=2014-12'],
  b7: [1280, 800, 'from=2014-07&to=2014-12&bbox=42.6,32.3,46.2,34.3'],
  b9: [1280, 800, 'from=2019-07&to=2020-02&bbox=43.8,32.9,45,33.6'],
  ddark: [1280, 800, 'from=2017-07&to=2017-12&theme=dark'],
  all17: [1280, 800, 'from=2003-01&to=2023-12'],

  z5: [1280, 800, 'bbox=-2,44,26,56'],
  z6: [1280, 800, 'bbox=5.5,47.8,19,53'],
  z7a: [1280, 800, 'bbox=7.6,49.4,13.4,52.1'],
  z7b: [1280, 800, 'bbox=12.8,48.8,18.4,52'],
  z9a: [1280, 800, 'bbox=8.2,51,10.2,51.8'],
  z9b: [1280, 800, 'bbox=8.6,49.5,10.2,50.3'],
  z9c: [1280, 800, 'bbox=10,51,12.6,52'],
  z9d: [1280, 800, 'bbox=9.6,49.9,13.2,50.7'],
  z11: [1280, 800, 'bbox=8.9,51.4,9.4,51.6'],
  small: [640, 400, 'bbox=7.5,48.5,18,52.2'],
}
for (const [name, [w, h, q]] of Object.entries(views)) {
  if (only !== 'all' && !only.split(',').includes(name)) continue
  const p = await b.newPage({ viewport: { width: w, height: h } })
  p.on('console', (m) => ['error','warning'].includes(m.type()) && console.log(name, m.text()))
  p.on('pageerror', (e) => console.log(name, e.message))
  await p.goto(`http://127.0.0.1:${port}/?${q}&ui=embed${extra}`)
  await p.waitForSelector('.maplibregl-canvas', { timeout: 60000 })
  await p.waitForFunction(() => window.__map?.loaded(), null, { timeout: 90000 }); await p.waitForTimeout(1500)
  await p.screenshot({ path: `/tmp/e/${name}${tag}.png` })
  await p.close()
}
await b.close()

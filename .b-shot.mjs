import { chromium } from 'playwright-core'
import { preview } from 'vite'
import { readFileSync } from 'node:fs'
import http from 'node:http'
// stays up while shooting: the archive's host on the port that the build knows
const origin = readFileSync('/tmp/b/ready','utf8')
const a = readFileSync('/tmp/b/www/world.pmtiles')
const s = await preview({ configFile: 'src/build/vite.config.ts', build: { outDir: '/tmp/dist-b' }, logLevel: 'error', preview: { host: '127.0.0.1', port: 5402, strictPort: true } })
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--use-angle=swiftshader','--enable-unsafe-swiftshader','--ignore-gpu-blocklist'] })
const shot = async (name, q, vp, act) => {
  const p = await b.newPage({ viewport: vp })
  p.on('console', m => ['error','warning'].includes(m.type()) && console.log(name, m.text().slice(0,300)))
  await p.goto('http://127.0.0.1:5402/?' + q)
  await p.locator('.maplibregl-canvas').waitFor()
  await act?.(p)
  await p.waitForTimeout(9000)
  await p.screenshot({ path: `/tmp/b/${name}.png` })
  await p.close()
}
const load = (p) => p.getByRole('button', { name: /Load it|حمّلها/ }).click()
const D = { width: 1280, height: 800 }
const jobs = {
  light: () => shot('light', 'basemap=world&theme=light', D, load),
  dark: () => shot('dark', 'basemap=world&theme=dark', D, load),
  print: () => shot('print', 'basemap=world&theme=print&lang=ar', D, load),
  bar: () => shot('bar', 'basemap=world', D),
  phone: () => shot('phone', 'basemap=world', { width: 390, height: 844 }),
  embed: () => shot('embed', 'basemap=world&ui=embed', { width: 640, height: 400 }),
  arabic: () => shot('arabic', 'basemap=world&lang=ar&ui=embed', { width: 640, height: 400 }),
  fail: () => shot('fail', 'basemap=https://tiles.example.org/style.json', { width: 390, height: 844 }, load),
}
for (const name of process.argv.slice(2)) await jobs[name]()
await b.close(); await s.close(); process.exit(0)

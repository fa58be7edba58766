import { chromium } from 'playwright-core'
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--use-angle=swiftshader','--enable-unsafe-swiftshader','--ignore-gpu-blocklist'] })
const shot = async (name, w, h, q, act, opts = {}) => {
  const p = await b.newPage({ viewport: { width: w, height: h }, ...opts })
  p.on('console', (m) => ['error','warning'].includes(m.type()) && console.log(name, m.text()))
  await p.goto(`http://127.0.0.1:5407/?${q}`)
  await p.waitForSelector('.maplibregl-canvas', { timeout: 60000 })
  await p.waitForTimeout(3500)
  try { await act?.(p) } catch (e) { console.log(name, String(e).slice(0, 300)) }
  await p.waitForTimeout(800)
  await p.screenshot({ path: `/tmp/g/${name}.png` })
  await p.close()
}
await shot('g_hover', 1280, 1400, 'from=2014-07&to=2014-12', async (p) => { for (const n of ['Events: kinds','Bases: kinds','Presence: kinds']) await p.getByRole('button', { name: n }).click(); await p.getByText('How to read the map').click(); await p.getByRole('button', { name: /^Israel/ }).hover() })
await shot('g_about', 1280, 800, 'from=2014-07&to=2014-12', async (p) => { await p.getByRole('button', { name: 'About this map' }).click() })
await shot('g_print', 1280, 800, 'from=2014-07&to=2014-12&theme=print&sides=-iran-aligned', async (p) => { await p.locator('header').evaluate((e) => e.scrollTo(0, 450)) })
await shot('g_forced', 1280, 800, 'from=2014-07&to=2014-12&sides=-iran-aligned', null, { forcedColors: 'active' })
await shot('g_phone', 390, 844, 'from=2014-07&to=2014-12&lang=ar&theme=dark&legend=1', null, { hasTouch: true, isMobile: true })
await shot('g_phoneattr', 390, 844, 'from=2014-07&to=2014-12', async (p) => { await p.locator('.maplibregl-ctrl-attrib-button').click() })
await shot('g_embedattr', 640, 400, 'from=2014-07&to=2014-12&ui=embed', async (p) => { await p.locator('.maplibregl-ctrl-attrib-button').click() })
await shot('g_embedL', 640, 400, 'from=2014-07&to=2014-12&ui=embed&legend=1')
await b.close()

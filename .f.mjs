import { chromium } from 'playwright-core'
import { mkdirSync } from 'node:fs'
const out='/tmp/f6'; mkdirSync(out,{recursive:true})
const only=(process.argv[2]??'').split(',').filter(Boolean)
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--use-angle=swiftshader','--enable-unsafe-swiftshader','--ignore-gpu-blocklist'] })
const baghdad=[44.3661,33.3152]
// clicks the mark with the largest spread round a lon/lat by asking the map position from bbox centre
async function open(w,h,q,opt={}){
  const p = await b.newPage({ viewport: { width: w, height: h }, ...opt })
  p.on('console', (m) => ['error','warning'].includes(m.type()) && console.log(m.text().slice(0,300)))
  p.on('pageerror', (e) => console.log('PAGEERROR', e.message.slice(0,500)))
  await p.goto(`http://127.0.0.1:5406/?${q}`)
  await p.waitForSelector('.maplibregl-canvas', { timeout: 60000 })
  await p.waitForTimeout(4500)
  return p
}
const views = {
  desk: [1280, 800, 'from=2014-07&to=2014-12'],
  dark: [1280, 800, 'from=2014-07&to=2014-12&theme=dark'],
  phone: [390, 844, 'from=2014-07&to=2014-12'],
  embed: [640, 400, 'from=2014-07&to=2014-12&ui=embed'],
  ar: [1280, 800, 'from=2014-07&to=2014-12&lang=ar'],
  z8: [1280, 800, 'from=2014-07&to=2014-12&bbox=42.9,32.4,45.9,34.2'],
  ar8: [1280, 800, 'from=2014-07&to=2014-12&bbox=42.9,32.4,45.9,34.2&lang=ar&theme=dark'],
  z3: [1280, 800, 'from=2014-07&to=2014-12&bbox=20,15,70,45'],
  globe: [1280, 800, 'from=2014-07&to=2014-12&projection=globe&bbox=-20,-10,100,70'],
  globedark: [1280, 800, 'from=2014-07&to=2014-12&projection=globe&bbox=-20,-10,100,70&theme=dark'],
  globephone: [390, 844, 'from=2014-07&to=2014-12&projection=globe&bbox=-20,-10,100,70'],
}
for (const [name,[w,h,q]] of Object.entries(views)) {
  if (only.length && !only.includes(name)) continue
  const p = await open(w,h,q)
  await p.screenshot({ path: `${out}/${name}.png` })
  await p.close()
}
// spreads: a box round Baghdad, the map's middle clicked
const spreads = {
  sp: [1280,800,'from=2014-07&to=2014-12'],
  spdark: [1280,800,'from=2019-01&to=2020-12&theme=dark'],
  spmany: [1280,800,'from=2003&to=2023&mode=cumulative'],
  spphone: [390,844,'from=2003&to=2023&mode=cumulative'],
  spembed: [640,400,'from=2003&to=2023&ui=embed'],
  spar: [1280,800,'from=2018-01&to=2020-12&lang=ar'],
}
for (const [name,[w,h,q]] of Object.entries(spreads)) {
  if (only.length && !only.includes(name)) continue
  const [x,y]=baghdad
  const p = await open(w,h,`${q}&layers=events&bbox=${x-0.6},${y-0.5},${x+0.6},${y+0.5}`)
  const box = await p.locator('.maplibregl-canvas').boundingBox()
  await p.mouse.click(box.x+box.width/2, box.y+box.height/2)
  await p.waitForTimeout(900)
  console.log(name, await p.locator('.spread button').count(), await p.locator('.spread').getAttribute('aria-label').catch(()=>null))
  await p.screenshot({ path: `${out}/${name}.png` })
  await p.close()
}
await b.close()

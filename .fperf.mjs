import { chromium } from 'playwright-core'
import { readFileSync } from 'node:fs'
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--use-angle=swiftshader','--enable-unsafe-swiftshader','--ignore-gpu-blocklist'] })
const q=(a,p)=>a.sort((x,y)=>x-y)[Math.floor((a.length-1)*p)]??0
for (const query of process.argv.slice(2)) for (const [name,port] of [['without',5426],['with',5406],['without',5426],['with',5406]]) {
  const p = await b.newPage({ viewport: { width: 1280, height: 800 } })
  await p.goto(`http://127.0.0.1:${port}/?${query}`)
  await p.waitForSelector('.maplibregl-canvas', { timeout: 60000 })
  await p.waitForTimeout(9000)
  await b.startTracing(p,{path:'/tmp/f-trace.json',categories:['devtools.timeline','v8','disabled-by-default-devtools.timeline']})
  await p.mouse.move(800,300); await p.mouse.down()
  for (let i=0;i<90;i++) { await p.mouse.move(800+Math.sin(i/8)*160,300+Math.cos(i/8)*90); await p.waitForTimeout(16) }
  await p.mouse.up()
  await b.stopTracing()
  const { traceEvents: ev } = JSON.parse(readFileSync('/tmp/f-trace.json','utf8'))
  const main = ev.find(e=>e.name==='thread_name'&&e.args.name==='CrRendererMain'&&ev.some(x=>x.name==='FireAnimationFrame'&&x.tid===e.tid&&x.pid===e.pid))
  const own = ev.filter(e=>e.pid===main.pid&&e.tid===main.tid&&e.ph==='X')
  const t=(n)=>own.filter(e=>e.name===n).map(e=>(e.tdur??0)/1000)
  const raf=t('FireAnimationFrame'), mic=t('RunMicrotasks'), layout=[...t('UpdateLayoutTree'),...t('Layout')], paint=[...t('Paint'),...t('PrePaint'),...t('Layerize'),...t('Commit')]
  const sum=(a)=>a.reduce((x,y)=>x+y,0)
  console.log(name, query.slice(-30),'frames',raf.length,'raf p50',q(raf,.5).toFixed(2),'p95',q(raf,.95).toFixed(2),'micro p50',q(mic,.5).toFixed(2),'p95',q(mic,.95).toFixed(2),'sum/frame: raf',(sum(raf)/raf.length).toFixed(2),'micro',(sum(mic)/raf.length).toFixed(2),'style+layout',(sum(layout)/raf.length).toFixed(2),'paint',(sum(paint)/raf.length).toFixed(2))
  await p.close()
}
await b.close()

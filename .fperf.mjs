import { chromium } from 'playwright-core'
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--use-angle=swiftshader','--enable-unsafe-swiftshader','--ignore-gpu-blocklist'] })
for (const q of process.argv.slice(2)) {
  const p = await b.newPage({ viewport: { width: 1280, height: 800 } })
  await p.goto(`http://127.0.0.1:5416/?${q}`)
  await p.waitForSelector('.overlay .scale', { timeout: 60000 })
  await p.waitForTimeout(9000)
  const c = await p.context().newCDPSession(p)
  await c.send('Profiler.enable'); await c.send('Profiler.setSamplingInterval',{interval:200}); await c.send('Profiler.start')
  await p.mouse.move(800,300); await p.mouse.down()
  for (let i=0;i<80;i++) { await p.mouse.move(800+Math.sin(i/8)*160,300+Math.cos(i/8)*90); await p.waitForTimeout(25) }
  await p.mouse.up()
  const { profile } = await c.send('Profiler.stop')
  const byId = new Map(profile.nodes.map(n=>[n.id,n])); const parent=new Map()
  for (const n of profile.nodes) for (const k of n.children??[]) parent.set(k,n.id)
  const inclusive={}; let total=0, busy=0
  const frames = new Map()
  profile.samples.forEach((id,i)=>{ const dt=(profile.timeDeltas[i]??0)/1000; total+=dt; const names=new Set(); let at=id; const top=byId.get(id).callFrame.functionName; if(!['(idle)','(program)'].includes(top)) busy+=dt; while(at){ names.add(byId.get(at).callFrame.functionName); at=parent.get(at)} for(const n of names) inclusive[n]=(inclusive[n]??0)+dt })
  const rows=Object.entries(inclusive).sort((a,b)=>b[1]-a[1]).slice(0,400)
  console.log(q,'total',total|0,'busy',busy|0)
  for (const n of ['_render','render','flush','flush_effects','process','run_all','chipsOf','groundInView','edgePlaces','scaleBar','isSeen','viewOf','project','locatorFrame','pick','keysOfStyle','getBounds','next','createScene','widePlaces','stopsInView','update_reaction','execute_derived','flush_queued_effects','mousemove']) if (inclusive[n]) console.log(n, inclusive[n].toFixed(1))
  console.log(rows.slice(0,30).map(([n,t])=>`${n}:${t.toFixed(0)}`).join(' '))
  const renders = await p.evaluate(()=>performance.now())
  await p.close()
}
await b.close()

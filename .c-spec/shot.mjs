import { chromium } from 'playwright-core'
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
for (const [name, dpr, theme] of [['l1',1,'light'],['l2',2,'light'],['d2',2,'dark'],['p2',2,'print']].filter(([n])=>!process.argv[2]||process.argv[2].split(',').includes(n))) {
const p = await b.newPage({ viewport: { width: 800, height: 880 }, deviceScaleFactor: dpr })
p.on('console', (m) => m.type()==='error' && console.log(m.text())); p.on('pageerror', (e)=>console.log(e.message))
await p.goto(`http://127.0.0.1:5403/.c-spec/index.html?dpr=${dpr}&theme=${theme}`)
await p.waitForSelector('body[data-done]',{timeout:30000})
await p.screenshot({path:`/tmp/c/spec-${name}.png`}); await p.close() }
await b.close()

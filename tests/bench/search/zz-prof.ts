import { createSearchService } from '/work/main/src/app/search/search-service.ts'
import { featureItem, placeItem } from '/work/main/src/app/search/items.ts'
import { makeData } from '/work/main/tests/bench/search/page/data.ts'
const { places, features } = makeData(100000)
const s = createSearchService()
const cpu = () => { const u = process.cpuUsage(); return Math.round((u.user + u.system) / 1000) }
let t = cpu()
const items = features.map(({ feature }) => featureItem(feature, 'Strike', undefined, String))
console.log('items', cpu() - t); t = cpu()
await s.add(places.map((p) => placeItem(p, 'en', 1)))
await s.add(items)
console.log('index', cpu() - t, Math.round(process.memoryUsage().heapUsed / 1e6), 'MB')
const p = places[0]!.name
for (const text of [p.slice(0, 2), p.slice(0, 3), p.slice(0,4), p, 's', 'st', 'str', 'strike', 'strike n', 'strike near', 'strike near '+p, 'zzzz', 'al-sha', p.slice(0, 2) + p.slice(3)]) {
  t = cpu(); const w = performance.now()
  const r = await s.search(text, 50)
  console.log(text, cpu() - t, Math.round(performance.now() - w), r.map((g) => g.group + g.total).join())
}

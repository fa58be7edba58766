import { makeArchive, startTileHost } from './tests/e2e/tile-host.ts'
import { readFileSync, writeFileSync, mkdirSync, existsSync } from 'node:fs'
import { feature } from 'topojson-client'
const base = JSON.parse(readFileSync('public/basemap/base.json','utf8'))
const labels = JSON.parse(readFileSync('public/basemap/labels.json','utf8'))
const wat = JSON.parse(readFileSync('public/basemap/water.json','utf8'))
const fc = (t: any, n: string, props: any) => { const c: any = feature(t, t.objects[n]); for (const f of c.features) f.properties = typeof props === 'function' ? props(f) : props; return c }
const pts = (list: any[], kind: string, at: number, extra: any = {}) => list.map((l: any) => ({ type:'Feature', geometry:{type:'Point',coordinates:[l[0],l[1]]}, properties:{kind, name:l[at].en,'name:en':l[at].en,'name:ar':l[at].ar, min_zoom:l[2], population_rank: 14-l[2], ...extra} }))
const places = { type:'FeatureCollection', features:[...pts(labels.countries,'country',3), ...pts(labels.places,'locality',4)] }
const world = {type:'FeatureCollection',features:[{type:'Feature',properties:{kind:'ocean'},geometry:{type:'Polygon',coordinates:[[[-179.9,-85],[179.9,-85],[179.9,85],[-179.9,85],[-179.9,-85]]]}}]}
const a = await makeArchive({ water: { type:'FeatureCollection', features: fc(wat,'lakes',{kind:'lake'}).features }, earth: fc(base,'land',{kind:'earth'}), boundaries: fc(base,'borders',(f:any)=>({kind:'country',kind_detail:2,disputed:f.properties?.kind==='disputed'})), places } as never)
mkdirSync('/tmp/b/www',{recursive:true}); writeFileSync('/tmp/b/www/world.pmtiles', a); console.log(a.length)
const h = await startTileHost(); h.files.set('/world.pmtiles', a)
const m = JSON.parse(readFileSync('/tmp/layers-b/manifest.json','utf8'))
m.basemaps = [{id:'world',name:{en:'Streets and rivers',ar:'الشوارع والأنهار'},type:'pmtiles',url:h.origin+'/world.pmtiles',attribution:'© OpenStreetMap'}]
writeFileSync('/tmp/layers-b/manifest.json', JSON.stringify(m)); writeFileSync('/tmp/b/ready', h.origin)

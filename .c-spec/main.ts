import '@fontsource/noto-sans/latin-600.css'
import cast from '../geodata/actors.json'
import { createLook } from '../src/map/look.ts'
import { createAtlas, placeLooks } from '../src/map/time-layer/atlas.ts'
import { layerKinds } from '../src/model/layer.ts'
import { statuses } from '../src/model/feature.ts'
import { exactnesses } from '../src/map/recipe.ts'
import { themes } from '../src/map/themes.ts'
import { inkOf } from '../src/map/draw-mark.ts'
import { inkOn } from '../src/map/colour.ts'
import { paint, pictureSize, createPen } from '../src/map/draw-picture.ts'
await document.fonts.load("600 11px 'Noto Sans'")
const q = new URLSearchParams(location.search)
const ratio = Number(q.get('dpr') ?? 1), growth = Number(q.get('g') ?? 1)
for (const themeId of (q.get('theme') ?? 'light,dark,print').split(',')) {
  const look = createLook(cast as any, themeId as any, 'en')
  const theme = themes[themeId as 'light']
  const box = document.createElement('div')
  box.style.cssText = `background:${theme.land};color:${theme.ink};padding:8px;font:10px sans-serif;`
  document.body.append(box)
  const row = (name: string, marks: any[]) => {
    const r = document.createElement('div'); r.style.cssText='display:flex;align-items:center;height:30px;gap:6px'
    r.innerHTML = `<span style="width:90px">${name}</span>`
    for (const {picture, count, ink} of marks) {
      const c = document.createElement('canvas')
      const s = 34
      // as on the map: drawn at ratio*1.2, shown smaller
      const R = ratio * 1.2
      const pen = createPen(Math.ceil(s * R), Math.ceil(s * R))
      pen.setTransform(R, 0, 0, R, s * R / 2, s * R / 2)
      paint(pen, picture)
      if (count) { pen.font="600 11px 'Noto Sans'"; pen.textAlign='center'; pen.fillStyle=ink; const m=pen.measureText(count); pen.fillText(count,0,(m.actualBoundingBoxAscent-m.actualBoundingBoxDescent)/2 + (count.drop??0)) }
      c.width = c.height = Math.round(s * ratio * growth); c.style.width = c.style.height = s * growth + 'px'
      const x = c.getContext('2d')!; x.imageSmoothingQuality='low'; x.drawImage(pen.canvas, 0, 0, c.width, c.height)
      r.append(c)
    }
    box.append(r)
  }
  const b = (i: number) => { const bl = cast.blocs[i % 12]!; return { symbol: bl.symbol as any, colour: look.blocColour(bl.id) } }
  const base = { theme: themeId, draw: 'symbol', status: 'confirmed', radius: 9.5, frame: 'event' }
  const R: Record<string, number> = { event: 9.5, base: 6.8, presence: 10.9 }
  for (const { id, kinds } of layerKinds)
    row(id, kinds.map((kind, i) => ({ picture: { ...base, ...b(i), frame: id, radius: R[id], kind, exact: 'settlement' } })))
  row('blocs strike', cast.blocs.map((_, i) => ({ picture: { ...base, ...b(i), kind: 'protest', exact: 'settlement' } })))
  row('blocs plain', cast.blocs.map((_, i) => ({ picture: { ...base, ...b(i), radius: 6 } })))
  row('blocs base', cast.blocs.map((_, i) => ({ picture: { ...base, ...b(i), radius: 6.5, frame: 'base', kind: 'airbase', exact: 'site' } })))
  row('plain base', cast.blocs.map((_, i) => ({ picture: { ...base, ...b(i), radius: 6, frame: 'base' } })))
  for (const frame of ['event', 'base', 'presence'])
    for (const exact of exactnesses)
      row(`${frame} ${exact}`, statuses.flatMap((status, j) => [0, 1, 3, 4].map((i) => ({ picture: { ...base, ...b(i), frame, radius: R[frame], kind: frame === 'event' ? 'attack' : frame === 'base' ? 'camp' : ['control','presence','influence','deployment'][[0,1,3,4].indexOf(i)], status, exact, ...(status === 'disputed' ? { contested: true } : {}) } }))))
  const shares = [[b(0).colour, 5], [b(1).colour, 4], [b(2).colour, 3]]
  row('stacks', [[2, 10], [7, 11.5], [42, 13]].flatMap(([n, r]) => [
    { picture: { ...base, ...b(0), radius: r, exact: 'settlement' }, count: String(n), ink: inkOf({ ...base, ...b(0) } as any, theme) },
    { picture: { ...base, draw: 'ring', shares, radius: r, exact: 'settlement' }, count: String(n), ink: theme.ink },
    { picture: { ...base, draw: 'ring', shares, radius: r, exact: 'site', contested: true }, count: String(n), ink: theme.ink },
    { picture: { ...base, draw: 'ring', shares, radius: r, exact: 'near' }, count: String(n), ink: theme.ink },
    { picture: { ...base, draw: 'ring', shares: [[b(0).colour, 12]], symbol: b(0).symbol, radius: r * .72, frame: 'base', exact: 'site' }, count: String(n), ink: theme.ink },
    { picture: { ...base, draw: 'ring', shares, radius: r * .72, frame: 'base', exact: 'settlement' }, count: String(n), ink: theme.ink },
    { picture: { ...base, draw: 'ring', shares, radius: r * 1.15, frame: 'presence', kind: 'control', exact: 'settlement' }, count: String(n), ink: theme.ink },
    { picture: { ...base, draw: 'symbol', ...b(1), radius: r * 1.15, frame: 'presence', kind: 'control', exact: 'settlement' }, count: String(n), ink: inkOn(b(1).colour) },
  ]))
}
document.body.dataset.done = '1'

/** A pen that writes SVG: marks and lines are paths, names are texts, what is repeated is written once. */
import { FAMILY, isFromRight, type Glow, type Pen, type Tile } from '../../map/pen.ts'
import { onCanvas, type Measurer } from './measurer.ts'
import {
  attributes,
  colourOf,
  escaped,
  numberOf,
  transformOf,
  turned,
  UPRIGHT,
  type Matrix,
} from './svg-text.ts'

export interface SvgPen extends Pen {
  /** The whole file so far. All groups must have ended. */
  toSvg: () => string
}

/** Outside the page, Arabic letters are a font of their own. */
const SVG_FAMILY = FAMILY.replace(',', ", 'Noto Sans Arabic',")

export interface SvgAbout {
  title?: string
  /** What is to be seen, for those who do not see it. */
  description?: string
}

/** What all pens of a file share. */
interface Sheet {
  defs: string[]
  /** Ids of what has been defined, by what it is. */
  known: Map<string, string>
  names: Map<string, number>
  measure: Measurer
}

/** A pen for a picture of so many CSS pixels. Outside a page, it must be told how texts are measured. */
export function svgPen(
  width: number,
  height: number,
  about: SvgAbout = {},
  measure: Measurer = onCanvas(),
): SvgPen {
  const sheet: Sheet = { defs: [], known: new Map(), names: new Map(), measure }
  const body: string[] = []
  const pen = createPen(sheet, body)
  return {
    ...pen,
    toSvg() {
      const { title, description } = about
      const head = attributes({
        xmlns: 'http://www.w3.org/2000/svg',
        width,
        height,
        viewBox: `0 0 ${numberOf(width)} ${numberOf(height)}`,
        role: 'img',
        // also in a page that is read from right to left
        direction: 'ltr',
        'font-family': SVG_FAMILY,
      })
      const told =
        (title ? `<title>${escaped(title)}</title>` : '') +
        (description ? `<desc>${escaped(description)}</desc>` : '')
      const defs = sheet.defs.length > 0 ? `<defs>\n${sheet.defs.join('\n')}\n</defs>\n` : ''
      return `<svg${head}>${told}\n${defs}${body.join('\n')}\n</svg>\n`
    },
  }
}

interface State {
  matrix: Matrix
  alpha: number
  /** Groups that were opened since and end with it. */
  open: number
}

function createPen(sheet: Sheet, body: string[]): Pen {
  let state: State = { matrix: UPRIGHT, alpha: 1, open: 0 }
  const before: State[] = []

  const move = (by: Matrix) => (state.matrix = turned(state.matrix, by))
  const put = (tag: string, own: Record<string, string | number | undefined>, inside = '', share = 1) => {
    const { matrix } = state
    const alpha = state.alpha * share
    const all = attributes({
      ...own,
      opacity: alpha < 1 ? alpha : undefined,
      transform: transformOf(matrix),
    })
    body.push(inside ? `<${tag}${all}>${inside}</${tag}>` : `<${tag}${all}/>`)
  }

  return {
    save() {
      before.push(state)
      state = { ...state, open: 0 }
    },
    restore() {
      for (let i = 0; i < state.open; i++) body.push('</g>')
      state = before.pop() ?? state
    },
    translate: (x, y) => move([1, 0, 0, 1, x, y]),
    rotate(radians) {
      const [cos, sin] = [Math.cos(radians), Math.sin(radians)]
      move([cos, sin, -sin, cos, 0, 0])
    },
    scale: (x, y) => move([x, 0, 0, y, 0, 0]),
    fill(path, paint, rule) {
      if (path === '') return
      const own =
        typeof paint === 'string'
          ? colourOf('fill', paint)
          : { fill: 'stops' in paint ? glowOf(sheet, paint) : patternOf(sheet, paint) }
      put('path', { d: path, ...own, 'fill-rule': rule === 'evenodd' ? rule : undefined })
    },
    stroke(path, colour, width, { dash = [], cap } = {}) {
      if (path === '') return
      put('path', {
        d: path,
        fill: 'none',
        ...colourOf('stroke', colour),
        'stroke-width': width,
        'stroke-linejoin': 'round',
        'stroke-linecap': cap === 'round' ? cap : undefined,
        'stroke-dasharray': dash.length > 0 ? dash.map(numberOf).join(' ') : undefined,
      })
    },
    clip(path, rule) {
      const own = attributes({
        d: path,
        'clip-rule': rule === 'evenodd' ? rule : undefined,
        transform: transformOf(state.matrix),
      })
      const id = define(sheet, 'clip', (name) => `<clipPath id="${name}"><path${own}/></clipPath>`, own)
      body.push(`<g clip-path="url(#${id})">`)
      state.open += 1
    },
    alpha(share) {
      state.alpha *= share
    },
    stamp(all) {
      for (const { tile, x, y, opacity } of all) {
        const make = (name: string) => `<g id="${name}">${inside(sheet, tile)}</g>`
        const href = `#${define(sheet, 'mark', make, tile.key)}`
        put('use', { href, x, y }, '', opacity)
      }
    },
    text(text, x, y, { size, colour, weight, italic, halo, spacing, anchor = 'middle' }) {
      const own = {
        x,
        y,
        'font-size': size,
        'font-weight': weight === 600 ? weight : undefined,
        'font-style': italic ? 'italic' : undefined,
        'letter-spacing': spacing ? spacing : undefined,
        'text-anchor': ANCHORS[anchor],
      }
      const letters = escaped(inDirection(text))
      // beneath, as a text of its own: office programs draw the edge of letters over them, whatever `paint-order` says
      if (halo)
        put(
          'text',
          {
            ...own,
            'aria-hidden': 'true',
            ...colourOf('fill', halo.colour),
            ...colourOf('stroke', halo.colour),
            'stroke-width': halo.width * 2,
            'stroke-linejoin': 'round',
          },
          letters,
        )
      put('text', { ...own, ...colourOf('fill', colour) }, letters)
    },
    measure: sheet.measure,
    group(name, draw) {
      const times = (sheet.names.get(name) ?? 0) + 1
      sheet.names.set(name, times)
      body.push(`<g id="${times > 1 ? `${name}-${times}` : name}">`)
      const from = body.length
      draw()
      if (body.length === from) body.pop()
      else body.push('</g>')
    },
  }
}

/** The start of a text is its left end, since none has a direction of its own. */
const ANCHORS = { left: undefined, middle: 'middle', right: 'end' } as const

/** What is neither a letter that is written from right to left nor the room between words. */
const MIXED = /[^\p{Script=Arabic}\p{Script=Hebrew}\p{M}\s]/u

/**
 * A text whose brackets and foreign words stand where its letters want them. Told by signs in the text: programs do not agree
 * where a text stands whose direction an attribute tells.
 */
const inDirection = (text: string): string =>
  isFromRight(text) && MIXED.test(text) ? `\u202b${text}\u202c` : text

/** Id of something that is defined once. */
function define(sheet: Sheet, kind: string, make: (id: string) => string, what: string): string {
  const key = `${kind} ${what}`
  const known = sheet.known.get(key)
  if (known) return known
  const id = `${kind}-${sheet.known.size + 1}`
  sheet.known.set(key, id)
  sheet.defs.push(make(id))
  return id
}

function inside(sheet: Sheet, tile: Tile): string {
  const body: string[] = []
  tile.draw(createPen(sheet, body))
  return body.join('')
}

function patternOf(sheet: Sheet, tile: Tile): string {
  const size = attributes({ width: tile.width, height: tile.height, patternUnits: 'userSpaceOnUse' })
  const make = (id: string) => `<pattern id="${id}"${size}>${inside(sheet, tile)}</pattern>`
  return `url(#${define(sheet, 'hatch', make, tile.key)})`
}

/** From the middle of a disc's box to its edge, so that discs of one colour share it. */
function glowOf(sheet: Sheet, { stops }: Glow): string {
  const inside = stops.map(
    ([offset, colour]) => `<stop${attributes({ offset, ...colourOf('stop', colour) })}/>`,
  )
  const make = (id: string) => `<radialGradient id="${id}">${inside.join('')}</radialGradient>`
  return `url(#${define(sheet, 'glow', make, inside.join(''))})`
}

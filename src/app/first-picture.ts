/**
 * The picture that stands in the map's place until the map does: land, borders and marks of the first view, drawn out of
 * one small file. Where that does not come, or cannot serve the view, there is none: the map itself tells of faults.
 */
import { decodeFirst, type FirstShapes } from '../map/basemap-data.ts'
import { FIRST_MAP } from '../map/first-map.ts'
import { drawLand, drawMarks, placeMarks, reaches } from '../map/first/draw-first.ts'
import { timedOf, type FirstFile } from '../map/first/first-file.ts'
import { fitted } from '../map/fit.ts'
import { createLook } from '../map/look.ts'
import { askForFont } from '../map/time-layer/atlas.ts'
import type { Manifest } from '../model/dataset.ts'
import { createSieve } from '../time/filter.ts'
import { sift, type Held } from '../time/sift.ts'
import type { Begun } from './begun.ts'
import { timelineHeight } from './layout.ts'
import { loadJson } from './load.ts'
import { closedEnds, lookupsOf, openingFilter, openingOf, openingView } from './opening.ts'
import { themeOf, type Options } from './options.ts'
import { earlyFacts, type LanguageId } from './words/languages.ts'

export interface FirstPicture {
  /** Settles when the picture is on the screen, or there will be none. */
  drawn: Promise<void>
  /** Land and borders of the picture, which serve the map as well until it stands; null where there is none. */
  readonly shapes: FirstShapes | null
  /** Moves the picture into the element that holds the map, once that has its size, CSS pixels. */
  stand: (host: HTMLElement, width: number, height: number) => void
  /** Takes it away; also one that is still to come. */
  leave: () => void
}

/** Where no picture is wanted. */
export const noPicture: FirstPicture = { drawn: Promise.resolve(), shapes: null, stand() {}, leave() {} }

/** Milliseconds in which the picture gives way to the map. */
const FADE = 160

/** Milliseconds after which it goes though the map has not drawn: without its worker that draws no land, and marks all the same. */
const MOST = 20_000

/** Draws the picture in an element as soon as file and manifest are there. */
export function startFirstPicture(
  target: HTMLElement,
  begun: Pick<Begun, 'folder' | 'manifest'>,
  options: Options,
  language: LanguageId,
): FirstPicture {
  const canvas = document.createElement('canvas')
  canvas.className = 'first-map'
  canvas.setAttribute('aria-hidden', 'true')
  let isGone = !isPlain(options)
  let file: FirstFile | null = null
  let shapes: FirstShapes | null = null
  let manifest: Manifest | null = null

  function leave(): void {
    if (isGone) return
    isGone = true
    canvas.classList.add('leaves')
    setTimeout(() => canvas.remove(), matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : FADE)
  }

  /** Draws at a size, CSS pixels; leaves where the file does not serve it. */
  function draw(width: number, height: number): void {
    if (isGone || !file || !shapes || !manifest) return
    try {
      if (drawOn(canvas, file, shapes, manifest, options, language, width, height, () => draw(width, height)))
        return
    } catch (error) {
      console.warn(error)
    }
    leave()
  }

  async function begin(): Promise<void> {
    if (isGone) return
    const [read, told] = await Promise.all([loadJson(`${await begun.folder}first.json`), begun.manifest])
    if (isGone || !isFirstFile(read)) return
    file = read
    shapes = decodeFirst(read.base)
    manifest = told
    const width = target.clientWidth
    draw(width, target.clientHeight - timelineHeight(options.ui ?? 'full', width))
    if (isGone) return
    target.append(canvas)
    // the second frame begins when the first is drawn
    await frame()
    await frame()
    if (!isGone) performance.mark(FIRST_MAP)
  }

  return {
    drawn: begin().catch(() => {}),
    get shapes() {
      return isGone ? null : shapes
    },
    stand(host, width, height) {
      if (isGone || !file) return
      // over the map, under what lies over that
      const map = host.querySelector('.map')
      if (map) map.after(canvas)
      else host.append(canvas)
      setTimeout(leave, MOST)
      if (width !== canvas.clientWidth || height !== canvas.clientHeight) draw(width, height)
    },
    leave,
  }
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))

/** True for an address whose first view the file can serve. What `id` asks for moves window and view. */
const isPlain = ({ projection, basemap, id, stances, only, text }: Options): boolean =>
  projection !== 'globe' &&
  (basemap ?? 'embedded') === 'embedded' &&
  id === null &&
  // of its claims the file says nothing
  !stances &&
  !only &&
  !text

const isFirstFile = (value: unknown): value is FirstFile =>
  typeof value === 'object' && value !== null && 'room' in value && 'base' in value && 'features' in value

/** Draws all; false where the file does not serve the view. `again` is called when the numbers' font has come. */
function drawOn(
  canvas: HTMLCanvasElement,
  file: FirstFile,
  shapes: FirstShapes,
  manifest: Manifest,
  options: Options,
  language: LanguageId,
  width: number,
  height: number,
  again: () => void,
): boolean {
  const { dir, numbers } = earlyFacts(language)
  const at = openingView(options, manifest.home, dir === 'rtl', width, height)
  const view = fitted(at.bbox, at.padding, width, height)
  if (!view || !reaches(file, view, width, height)) return false
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  const look = createLook(manifest, themeOf(options.theme, dark), 'en', numbers.format)
  const ratio = devicePixelRatio
  Object.assign(canvas, { width: Math.round(width * ratio), height: Math.round(height * ratio) })
  Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` })
  // drawn by the page itself: the graphics process has only begun
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (!pen) return false
  pen.setTransform(ratio, 0, 0, ratio, 0, 0)
  drawLand(pen, shapes, view, look.theme)
  const { marks, atlas, table } = placeMarks(heldAtFirst(file, manifest, options), look, view, ratio)
  if (atlas) drawMarks(pen, marks, atlas)
  askForFont(table.looks, again)
  return true
}

/** What holds, and what fades, when the page opens. */
function heldAtFirst({ features }: FirstFile, manifest: Manifest, options: Options): Held[] {
  if (!features) return []
  const { ends, whole } = openingOf(manifest, options)
  // the page itself warns of sides that it does not know
  const filter = openingFilter(manifest, options, () => {})
  const moment = {
    window: closedEnds(ends, whole),
    mode: options.mode ?? 'window',
    basis: options.basis ?? 'happened',
    fade: options.fade ?? 0,
  }
  const { held, fading } = sift(timedOf(features), moment, createSieve(filter, lookupsOf(manifest)))
  return [...held, ...fading]
}

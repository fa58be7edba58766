/** Figures as files. Encoders are loaded when a file of theirs is asked for. */
import { canvasPen } from '../../map/canvas-pen.ts'
import type { Watch } from '../../figure/encode/film.ts'
import { DPI, encodePng } from '../../figure/encode/png.ts'
import { fileName } from '../list/geojson.ts'
import type { PictureWords } from '../words/sharing/picture-words.ts'
import { isFilm, type FigureAsk, type FigureFormat } from './ask.ts'
import { MOST_FRAMES } from './frames.ts'
import type { Prepared } from './prepare.ts'

export interface MadeFile {
  name: string
  type: string
  bytes: Uint8Array<ArrayBuffer>
}

const types: Record<FigureFormat, string> = {
  png: 'image/png',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  gif: 'image/gif',
  webm: 'video/webm',
  mp4: 'video/mp4',
}

/** CSS pixels of an inch. */
const CSS_DPI = 96

/** Pixels of a side: even for films, whose encoders halve them. */
export const pixelsOf = ({ format, scale }: Pick<FigureAsk, 'format' | 'scale'>, side: number): number =>
  isFilm(format) ? 2 * Math.floor((side * scale) / 2) : Math.round(side * scale)

/** A canvas that draws pictures of a figure, all on the same pixels. Throws where the browser gives none. */
export function canvasOf(
  { draw }: Prepared,
  ask: Pick<FigureAsk, 'width' | 'height' | 'format' | 'scale'>,
): { canvas: HTMLCanvasElement; draw: (at: number) => Promise<void> } {
  const canvas = document.createElement('canvas')
  canvas.width = pixelsOf(ask, ask.width)
  canvas.height = pixelsOf(ask, ask.height)
  // read back anyway; and a card would draw otherwise than another does
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('missing canvas: the browser gives no 2d context')
  const pen = canvasPen(context)
  return {
    canvas,
    async draw(at) {
      context.setTransform(canvas.width / ask.width, 0, 0, canvas.height / ask.height, 0, 0)
      await draw(pen, at)
    },
  }
}

/** Makes the file that is asked for. Rejects with a sentence in the page's language where it cannot, or with the signal's reason. */
export async function makeFile(
  prepared: Prepared,
  ask: FigureAsk,
  texts: PictureWords,
  number: (n: number) => string,
  watch: Watch,
): Promise<MadeFile> {
  const { moments, count, facts } = prepared
  if (count > MOST_FRAMES) throw new Error(texts.tooMany(number(count), number(MOST_FRAMES)))
  const [from, to] = [moments[0]!, moments.at(-1)!]
  const name = fileName(
    moments.length === 1 ? from : { mode: 'window', window: { from: from.window.from, to: to.window.to } },
    ask.format,
  )
  const bytes = await bytesOf(prepared, ask, texts, watch)
  watch.signal.throwIfAborted()
  watch.onprogress(1)
  return { name, type: types[ask.format], bytes: new Uint8Array(bytes) }

  async function bytesOf(
    made: Prepared,
    { format, width, height, seconds }: FigureAsk,
    words: PictureWords,
    { onprogress, signal }: Watch,
  ): Promise<Uint8Array> {
    if (format === 'svg') {
      const { svgPen } = await import('../../figure/pen/svg-pen.ts')
      const pen = svgPen(width, height, { title: facts.title, description: facts.description })
      await made.draw(pen, 0)
      return new TextEncoder().encode(pen.toSvg())
    }
    if (format === 'png') {
      const { canvas, draw } = canvasOf(made, ask)
      await draw(0)
      onprogress(0.5)
      return encodePng(canvas, facts)
    }
    if (format === 'pdf') {
      const { encodePdf } = await import('../../figure/encode/pdf.ts')
      const { canvas, draw } = canvasOf(made, { ...ask, scale: DPI / CSS_DPI })
      await draw(0)
      onprogress(0.3)
      return encodePdf(canvas, width, height, facts, made.figure.links, (share) => {
        signal.throwIfAborted()
        onprogress(0.3 + 0.7 * share)
      })
    }
    const film = { ...canvasOf(made, ask), count, seconds }
    if (format === 'gif') {
      const { encodeGif } = await import('../../figure/encode/gif.ts')
      return encodeGif(film, { onprogress, signal })
    }
    const { encodeVideo } = await import('../../figure/encode/video.ts')
    const video = await encodeVideo(format, film, facts.title, { onprogress, signal })
    if (!video) throw new Error(words.noEncoder(format === 'webm' ? 'WebM' : 'MP4'))
    return video
  }
}

/** Films as WebM and MP4, by the browser's own encoder. This file carries what packs them: import it only when a film is asked for. */
import {
  BufferTarget,
  CanvasSource,
  getFirstEncodableVideoCodec,
  Mp4OutputFormat,
  Output,
  Quality,
  WebMOutputFormat,
} from 'mediabunny'
import { breathe, type Film, type Watch } from './film.ts'

export type VideoKind = 'webm' | 'mp4'

/** The kinds in which most players can play what is in each, the first first. */
const codecs = { webm: ['vp9', 'vp8', 'av1'], mp4: ['avc', 'hevc', 'av1', 'vp9'] } as const

/** Pictures of a second: players skip badly in films that have fewer. */
const RATE = 5

const quality = new Quality('very-high')

const codecFor = (kind: VideoKind, width: number, height: number) =>
  getFirstEncodableVideoCodec([...codecs[kind]], { width, height, quality })

/** A film; null where the browser has no encoder for it. Its sides must be even. */
export async function encodeVideo(
  kind: VideoKind,
  { canvas, count, draw, seconds }: Film,
  title: string,
  { onprogress, signal }: Watch,
): Promise<Uint8Array | null> {
  const codec = 'VideoEncoder' in globalThis ? await codecFor(kind, canvas.width, canvas.height) : null
  if (codec === null) return null
  const target = new BufferTarget()
  const format = kind === 'webm' ? new WebMOutputFormat() : new Mp4OutputFormat({ fastStart: 'in-memory' })
  const output = new Output({ format, target })
  const source = new CanvasSource(canvas, { codec, quality, keyFrameInterval: 5 })
  output.addVideoTrack(source, { frameRate: RATE })
  output.setMetadataTags({ title })
  await output.start()
  const each = Math.max(1, Math.round(seconds * RATE))
  try {
    for (let at = 0; at < count; at++) {
      await draw(at)
      for (let again = 0; again < each; again++) {
        await source.add((at * each + again) / RATE, 1 / RATE)
        signal.throwIfAborted()
      }
      onprogress((at + 1) / count)
      await breathe({ signal })
    }
    await output.finalize()
  } catch (error) {
    await output.cancel().catch(() => {})
    throw error
  }
  return target.buffer && new Uint8Array(target.buffer)
}

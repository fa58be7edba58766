/**
 * A PDF of one page, which is one picture. A writer of our own: what libraries for it add, fonts, forms, HTML, is not
 * needed here, and they weigh a hundred times as much.
 */
import type { FileFacts } from './png.ts'

/** A place on the page that leads somewhere, CSS pixels from the left upper corner. */
export interface PageLink {
  x: number
  y: number
  width: number
  height: number
  address: string
}

/** Points (1/72 inch) of a CSS pixel (1/96 inch). */
const POINT = 0.75

/** Rows of the picture that are read at a time. */
const BAND = 128

/** PDF's texts are in UTF-16, written in hexadecimal digits. */
const hex = (text: string): string =>
  `<FEFF${Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('')}>`

const round = (n: number): string => String(Math.round(n * 100) / 100)

/** An address in PDF's brackets; it has no letters beyond ASCII. */
const address = (url: string): string =>
  `(${encodeURI(url)
    .replace(/%25/g, '%')
    .replace(/[\\()]/g, '\\$&')})`

/**
 * Rows of the picture without opacity, each with the filter "Up" (PNG's predictor 2) before it: maps are flat, and pack
 * to a quarter that way. Gives way to the page between bands.
 */
async function packedPixels(
  canvas: HTMLCanvasElement,
  onprogress: (share: number) => void,
): Promise<Uint8Array> {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('missing canvas: the browser gives no 2d context')
  const { width, height } = canvas
  const packer = new CompressionStream('deflate')
  const packed = new Response(packer.readable).arrayBuffer()
  const writer = packer.writable.getWriter()
  let above = new Uint8Array(width * 3)
  for (let y = 0; y < height; y += BAND) {
    const rows = Math.min(BAND, height - y)
    const { data } = context.getImageData(0, y, width, rows)
    const bytes = new Uint8Array(rows * (1 + width * 3))
    let at = 0
    for (let row = 0; row < rows; row++) {
      const own = new Uint8Array(width * 3)
      bytes[at++] = 2
      for (let x = 0; x < width; x++) {
        const from = (row * width + x) * 4
        for (let c = 0; c < 3; c++) {
          const value = data[from + c]!
          own[x * 3 + c] = value
          bytes[at++] = value - above[x * 3 + c]!
        }
      }
      above = own
    }
    await writer.write(bytes)
    onprogress((y + rows) / height)
  }
  await writer.close()
  return new Uint8Array(await packed)
}

/**
 * A canvas as a page of `width` × `height` CSS pixels. The picture has its description for who cannot see it; places that
 * are links can be pressed.
 */
export async function encodePdf(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
  { title, description, address: source, language }: FileFacts,
  links: readonly PageLink[],
  onprogress: (share: number) => void = () => {},
): Promise<Uint8Array> {
  const pixels = await packedPixels(canvas, onprogress)
  const [w, h] = [width * POINT, height * POINT]
  const drawn = `/Figure <</MCID 0>> BDC q ${round(w)} 0 0 ${round(h)} 0 0 cm /Picture Do Q EMC`
  const box = (link: PageLink) =>
    [link.x, height - link.y - link.height, link.x + link.width, height - link.y]
      .map((n) => round(n * POINT))
      .join(' ')
  const first = 9
  const parameters = `<</Predictor 15 /Colors 3 /BitsPerComponent 8 /Columns ${canvas.width}>>`
  const objects: (string | [string, Uint8Array])[] = [
    `<</Type /Catalog /Pages 2 0 R /Lang ${hex(language)} /MarkInfo <</Marked true>> /StructTreeRoot 6 0 R /ViewerPreferences <</DisplayDocTitle true>>>>`,
    '<</Type /Pages /Kids [3 0 R] /Count 1>>',
    `<</Type /Page /Parent 2 0 R /MediaBox [0 0 ${round(w)} ${round(h)}] /Contents 5 0 R /StructParents 0 /Resources <</XObject <</Picture 4 0 R>>>> /Annots [${links.map((_, i) => `${first + i} 0 R`).join(' ')}]>>`,
    [
      `/Type /XObject /Subtype /Image /Width ${canvas.width} /Height ${canvas.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode /DecodeParms ${parameters}`,
      pixels,
    ],
    ['', new TextEncoder().encode(drawn)],
    '<</Type /StructTreeRoot /K [7 0 R] /ParentTree <</Nums [0 [7 0 R]]>>>>',
    `<</Type /StructElem /S /Figure /P 6 0 R /Pg 3 0 R /K 0 /Alt ${hex(description)} /A <</O /Layout /BBox [0 0 ${round(w)} ${round(h)}]>>>>`,
    `<</Title ${hex(title)} /Subject ${hex(source ?? description)} /Creator ${hex('influence-map')}>>`,
    ...links.map(
      (link) =>
        `<</Type /Annot /Subtype /Link /Rect [${box(link)}] /Border [0 0 0] /Contents ${hex(link.address)} /A <</S /URI /URI ${address(link.address)}>>>>`,
    ),
  ]
  return written(objects)
}

/** The file: objects numbered from 1, and the table of where each begins. The eighth tells of the document. */
function written(objects: readonly (string | [string, Uint8Array])[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const parts: Uint8Array[] = []
  const starts: number[] = []
  let at = 0
  const write = (part: string | Uint8Array) => {
    const bytes = typeof part === 'string' ? encoder.encode(part) : part
    parts.push(bytes)
    at += bytes.length
  }
  // the bytes tell tools that the file is not text
  write('%PDF-1.7\n')
  write(Uint8Array.of(0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a))
  for (const [i, object] of objects.entries()) {
    starts.push(at)
    write(`${i + 1} 0 obj\n`)
    if (typeof object === 'string') write(object)
    else {
      write(`<<${object[0]} /Length ${object[1].length}>>\nstream\n`)
      write(object[1])
      write('\nendstream')
    }
    write('\nendobj\n')
  }
  const table = at
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`)
  write(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`)
  write(`trailer\n<</Size ${objects.length + 1} /Root 1 0 R /Info 8 0 R>>\nstartxref\n${table}\n%%EOF\n`)
  const file = new Uint8Array(at)
  let to = 0
  for (const part of parts) {
    file.set(part, to)
    to += part.length
  }
  return file
}

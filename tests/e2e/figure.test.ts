/** Figures, by their own page and by the share dialog: what their files hold, read as bytes and pixels. */
import { readFileSync } from 'node:fs'
import { PNG } from 'pngjs'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { startSession, withoutBackground } from './browser.ts'

const session = startSession(undefined, 1, withoutBackground)

interface Saved {
  name: string
  bytes: Buffer
}

/** What a link or button hands to the reader. */
async function saved(page: Page, press: () => Promise<void>): Promise<Saved> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

/** Opens the page of a figure; gives its file, and the page. */
async function figure(query: string): Promise<Saved & { page: Page }> {
  const usual = new URLSearchParams({ lang: 'en', size: '640x400', scale: '1' })
  for (const [key, value] of new URLSearchParams(query)) usual.set(key, value)
  const page = await session.open(`figure.html?${usual}`, { map: false })
  await page.locator('html[data-figure="done"]').waitFor()
  return { ...(await saved(page, () => page.locator('#file').click())), page }
}

const textOf = async (page: Page, id: string) =>
  (await saved(page, () => page.locator(id).click())).bytes.toString('utf8')

/** The chunks of a PNG with a type. */
function chunks(png: Buffer, type: string): Buffer[] {
  const found: Buffer[] = []
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === type) found.push(png.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  return found
}

/** How many pixels have a colour. */
function pixelsOf(png: Buffer, colour: string): number {
  const { data } = PNG.sync.read(png)
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))
  let count = 0
  for (let i = 0; i < data.length; i += 4)
    if (data[i] === r && data[i + 1] === g && data[i + 2] === b) count++
  return count
}

test('a PNG has its size, 300 dots per inch, title and source; the same view gives the same bytes', async () => {
  const query = 'from=2014&to=2014&basemap=embedded&home=https://example.org/map/'
  const first = await figure(query)
  const { width, height } = PNG.sync.read(first.bytes)
  expect([width, height]).toEqual([640, 400])
  expect(first.name).toBe('influence-map_2014-01-01_2014-12-31.png')
  const [physical] = chunks(first.bytes, 'pHYs')
  expect([physical?.readUInt32BE(0), physical?.readUInt32BE(4), physical?.[8]]).toEqual([11811, 11811, 1])
  const told = chunks(first.bytes, 'iTXt').map((one) => one.toString('utf8'))
  expect(told[0]).toMatch(/^Title.*2014$/s)
  expect(told[1]).toMatch(/^Description.*Map: /s)
  expect(told[2]).toContain('https://example.org/map/?from=2014&to=2014')
  // land, sea, and the paper round the map
  for (const colour of ['#f6f3ec', '#cfdee7', '#fdfcf9'])
    expect(pixelsOf(first.bytes, colour)).toBeGreaterThan(500)
  const again = await figure(query)
  expect(again.bytes.equals(first.bytes)).toBe(true)

  const { page } = again
  const caption = await textOf(page, '#caption')
  expect(caption).toMatch(
    /2014: \d+ events.*Sources of what is shown: .*CC-BY-4\.0.*https:\/\/example\.org\/map/,
  )
  expect(caption.trim()).not.toContain('\n')
  const [alt = '', empty, ...long] = (await textOf(page, '#alt')).trim().split('\n')
  expect(alt.length).toBeLessThanOrEqual(300)
  expect(empty).toBe('')
  expect(long.join(' ')).toContain('2014: ')
  expect(await page.getByRole('img').getAttribute('alt')).toBe(alt)
  const rows = (await textOf(page, '#csv')).trim().split('\r\n')
  const shown = Number(/(\d+) features? on the map/.exec(alt)?.[1])
  expect(rows.filter((row) => /^"?[\w-]+"?,"?(?:event|base|presence)/.test(row))).toHaveLength(shown)
})

/** Texts of an SVG, without the signs that keep their direction. */
const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/>([^<>]+)<\/text>/g)].map(([, text = '']) =>
    text.replace(/[\u202a-\u202e\u2066-\u2069]/g, ''),
  )

test('an SVG holds labels as text and marks as paths, and no picture; in Arabic it runs from right to left', async () => {
  const { bytes, page } = await figure('from=2014-06&to=2014-06&lang=ar&format=svg&basemap=embedded')
  const svg = bytes.toString('utf8')
  expect(/<image|<foreignObject|<script|href="(?!#)/.exec(svg)).toBeNull()
  const texts = textsOf(svg)
  expect(texts.length).toBeGreaterThan(40)
  expect(svg.split('<path').length).toBeGreaterThan(100)
  for (const text of ['النفوذ في العراق وجواره، ٢٠٠٣–٢٠٢٣', 'حزيران ٢٠١٤', 'بغداد', 'الأطراف'])
    expect(texts).toContain(text)
  expect(/<svg[^>]*>/.exec(svg)?.[0]).toMatch(/font-family="'Noto Sans', .*sans-serif"/)
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
  // the title begins at the right: letters are there, and none at the left
  const { data, width } = PNG.sync.read(await page.getByRole('img').screenshot({ caret: 'initial' }))
  const dark = (from: number, to: number) => {
    let count = 0
    for (let y = 8; y < 32; y++) for (let x = from; x < to; x++) if (data[(y * width + x) * 4]! < 90) count++
    return count
  }
  expect(dark(320, 640)).toBeGreaterThan(50)
  expect(dark(0, 300)).toBe(0)
})

test('small multiples show each of their dates under one legend', async () => {
  const { bytes } = await figure('dates=2014,2015,2016-06,2017&format=svg')
  const texts = textsOf(bytes.toString('utf8'))
  const stamps = texts.filter((text) => / · \d+ features? on the map/.test(text))
  expect(stamps.map((stamp) => stamp.split(' · ')[0])).toEqual(['2014', '2015', 'June 2016', '2017'])
  expect(texts.filter((text) => text === 'Sides')).toHaveLength(1)
})

test('a difference stands beside its two days, with a key', async () => {
  const { bytes } = await figure('to=2016&influence=admin1&compare=2014&contrast=difference&format=svg')
  const texts = textsOf(bytes.toString('utf8'))
  for (const text of ['31 December 2014', '31 December 2016', 'Difference', 'More than before'])
    expect(texts).toContain(text)
})

test('a PDF is one page of its size, with title, alternative text and link', async () => {
  const { bytes } = await figure('from=2014&to=2014&format=pdf&home=https://example.org/map/')
  const pdf = bytes.toString('latin1')
  expect(pdf).toMatch(/^%PDF-1\.7/)
  expect(pdf).toContain('/Count 1')
  expect(pdf).toContain('/MediaBox [0 0 480 300]')
  expect(pdf).toMatch(/\/Width 2000 \/Height 1250/)
  expect(pdf).toMatch(/\/S \/Figure .*\/Alt <FEFF/)
  expect(pdf).toContain('/URI (https://example.org/map/?from=2014&to=2014')
  // the table of objects is where the file says, and each object where the table says
  const table = Number(/startxref\n(\d+)/.exec(pdf)![1])
  const starts = pdf
    .slice(table)
    .match(/^\d{10} 00000 n/gm)!
    .map((row) => parseInt(row, 10))
  starts.forEach((start, i) => expect(pdf.slice(start)).toMatch(new RegExp(`^${i + 1} 0 obj`)))
})

describe('films', () => {
  const years = 'from=2014&to=2016&step=year&seconds=0.4'

  test('a GIF shows another picture for each year and begins again', async () => {
    const { bytes, page } = await figure(`${years}&format=gif`)
    expect(bytes.toString('latin1', 0, 6)).toBe('GIF89a')
    expect(bytes.toString('latin1')).toContain('NETSCAPE2.0')
    const frames = await page.evaluate(
      async (numbers) => {
        const decoder = new ImageDecoder({ data: new Uint8Array(numbers), type: 'image/gif' })
        await decoder.tracks.ready
        const sums: number[][] = []
        for (let i = 0; i < decoder.tracks.selectedTrack!.frameCount; i++) {
          const { image } = await decoder.decode({ frameIndex: i })
          const pen = new OffscreenCanvas(image.displayWidth, image.displayHeight).getContext('2d')!
          pen.drawImage(image, 0, 0)
          // the date, and the map
          const sum = (x: number, y: number, w: number, h: number) =>
            new Uint32Array(pen.getImageData(x, y, w, h).data.buffer).reduce((a, b) => (a * 31 + b) >>> 0, 7)
          sums.push([image.displayWidth, sum(10, 36, 80, 16), sum(20, 60, 400, 240), sum(10, 8, 400, 24)])
        }
        return sums
      },
      [...bytes],
    )
    expect(frames).toHaveLength(3)
    const [widths, dates, maps, titles] = [0, 1, 2, 3].map((i) => new Set(frames.map((one) => one[i])))
    expect([widths!.size, dates!.size, maps!.size, titles!.size]).toEqual([1, 3, 3, 1])
  })

  test.each([
    ['webm', Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), 0],
    ['mp4', Buffer.from('ftyp'), 4],
  ] as const)('%s plays as long as it has pictures', async (format, magic, at) => {
    const { bytes, page } = await figure(`${years}&format=${format}`)
    expect(bytes.subarray(at, at + magic.length).equals(magic)).toBe(true)
    // the page's own policy lets no film play
    const player = await page.context().newPage()
    const [seconds, width] = await player.evaluate(
      async (address) => {
        const video = Object.assign(document.createElement('video'), { src: address, muted: true })
        await new Promise((resolve, reject) => {
          video.addEventListener('loadeddata', resolve)
          video.addEventListener('error', () => reject(new Error(video.error?.message)))
        })
        return [video.duration, video.videoWidth]
      },
      `data:video/${format};base64,${bytes.toString('base64')}`,
    )
    await player.close()
    expect(width).toBe(640)
    expect(seconds).toBeCloseTo(1.2, 1)
  })
})

test('a figure that cannot be made says why', async () => {
  const page = await session.open('figure.html?lang=en&size=10x10', { map: false })
  await page.locator('html[data-figure="failed"]').waitFor()
  expect(await page.getByRole('alert').textContent()).toContain('WIDTHxHEIGHT')
  const film = await session.open(
    'figure.html?lang=en&size=640x400&scale=1&format=mp4&from=2014&to=2015&step=year',
    {
      map: false,
      before: (one) => one.addInitScript(() => Reflect.deleteProperty(globalThis, 'VideoEncoder')),
    },
  )
  await film.locator('html[data-figure="failed"]').waitFor()
  expect(await film.getByRole('alert').textContent()).toContain('no encoder for MP4')
})

describe('in the share dialog', () => {
  const share = session.share('?from=2014&to=2016&lang=en&step=year', {
    viewport: { width: 900, height: 640 },
  })

  test('what is chosen shows in the preview, is saved, and can be cancelled', async () => {
    const page = await share()
    await page.getByRole('button', { name: 'More', exact: true }).click()
    await page.getByRole('button', { name: 'Share', exact: true }).click()
    await page.getByRole('tab', { name: 'Picture' }).click()
    const dialog = page.getByRole('dialog')
    const preview = dialog.getByRole('img')
    await preview.waitFor()
    expect(await preview.getAttribute('alt')).toContain('2014 – 2016')
    await dialog.getByLabel('Legend').uncheck()
    await dialog.locator('figure[aria-busy="false"]').waitFor()
    await dialog.getByLabel('Resolution').selectOption('1×')
    const { name, bytes } = await saved(page, () =>
      dialog.getByRole('button', { name: 'Save', exact: true }).click(),
    )
    expect(name).toMatch(/\.png$/)
    expect(PNG.sync.read(bytes).width).toBe(960)
    await dialog.getByText(`Saved as ${name}.`).waitFor()

    await dialog.getByLabel('What').selectOption('An animation')
    await dialog.getByText('3 pictures').waitFor()
    await dialog.getByLabel('Step').selectOption('Month')
    await dialog.getByText('36 pictures').waitFor()
    await dialog.getByRole('button', { name: 'Save', exact: true }).click()
    await dialog.getByRole('progressbar').waitFor()
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await dialog.getByText('Cancelled.').waitFor()

    await dialog.getByLabel('What').selectOption('A difference')
    await dialog.getByText('Show influence on the map').waitFor()
    expect(await dialog.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true)
  })
})

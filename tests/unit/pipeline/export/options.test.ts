import { describe, expect, test } from 'vitest'
import { exportFiles } from '../../../../src/pipeline/commands/export.ts'
import { publish } from '../../../../src/pipeline/commands/publish.ts'
import type { Command, Io } from '../../../../src/pipeline/commands/command.ts'
import { figureQuery, viewQuery } from '../../../../src/pipeline/export/figure-options.ts'

/** Runs a command where nothing is built; gives what it says on standard error, or throws. */
async function run(command: Command, words: string[], options: Record<string, string> = {}) {
  const told: string[] = []
  const io = {
    out: () => Promise.resolve(),
    err: (line: string) => void told.push(line),
    progress() {},
    shippedDataset: '/nowhere/geodata',
  } as unknown as Io
  return { code: await command.run(words, options, io), told }
}

describe('a wrong option is told by its name, before a browser starts', () => {
  test.each([
    [{ size: '20x20' }, 'invalid --size: "20x20"; allowed: WIDTHxHEIGHT, each 320 to 4000'],
    [{ size: 'large' }, 'invalid --size: "large"'],
    [{ scale: '5' }, 'invalid --scale: "5"; allowed: 1, 2, 3, 4'],
    [{ dates: '2014' }, 'invalid --dates: 1 given; 2 to 6 expected'],
    [{ dates: '2014,soon' }, 'invalid --dates: "soon"'],
    [{ range: '2016/2014' }, 'invalid --range: "2016/2014"; a beginning and an end in their order expected'],
    [{ seconds: '60' }, 'invalid --seconds: "60"; allowed: 0.1 to 10'],
    [{ date: 'spring' }, 'invalid --date: "spring"'],
    [{ date: '2014', from: '2013' }, '--date stands for both --from and --to'],
    [{ from: '2016', to: '2014' }, 'reversed window: 2016 is after 2014'],
    [{ bbox: '1,2,3' }, 'invalid --bbox: "1,2,3"; allowed: west,south,east,north in degrees'],
    [{ layers: 'event' }, 'invalid --layers: "event"; allowed: events, bases, presence'],
    [{ theme: 'sepia' }, 'invalid --theme: "sepia"'],
    [{ lang: 'xx' }, 'invalid --lang: "xx"'],
    [{ data: 'new' }, 'invalid --data: "new"'],
    [{ view: 'radius=1' }, '--view: invalid radius: "1"; allowed: whole km, 5 to 300'],
    [{ view: 'sizes=1' }, '--view: unknown key: "sizes"'],
    [{ title: '' }, '--title needs a value'],
  ])('%j', async (options, message) => {
    await expect(run(exportFiles, [], { png: 'out.png', ...options })).rejects.toThrow(message)
  })
  test('nothing to write, and files without a format', async () => {
    await expect(run(exportFiles, [])).rejects.toThrow('nothing to write: give --html or one of --png')
    await expect(run(exportFiles, ['out.png'])).rejects.toThrow('unexpected argument: "out.png"')
  })
})

test('options stand before the keys of --view, and a date for both ends', () => {
  expect(viewQuery({ view: '?from=2010&to=2011&influence=hex', date: '2016-04' }).toString()).toBe(
    'from=2016-04&to=2016-04&influence=hex',
  )
})

test('a figure has a size, a scale, a language and a theme in any case', () => {
  expect(figureQuery({ dates: '2014,2015/2016', title: 'Two' }).toString()).toBe(
    'size=1200x800&scale=2&dates=2014%2C2015%2F2016&title=Two&theme=light&lang=en',
  )
})

test('a page that is not built is told in one sentence', async () => {
  const { code, told } = await run(exportFiles, [], { png: 'out.png', dist: '/nowhere/dist' })
  expect(code).toBe(1)
  expect(told).toEqual([
    'not written: unbuilt page: no index.html in /nowhere/dist; run npm run build, or name its folder with --dist',
  ])
})

describe('publish', () => {
  test.each([
    [{}, 'publish needs --url'],
    [{ url: 'example.org' }, 'invalid --url: "example.org"'],
    [{ url: 'https://example.org/?a=1' }, 'invalid --url'],
    [{ url: 'ftp://example.org/' }, 'invalid --url'],
  ])('%j', async (options, message) => {
    await expect(run(publish, ['site'], options)).rejects.toThrow(message)
  })
  test('needs one folder, and not that of the built page', async () => {
    await expect(run(publish, [], { url: 'https://example.org' })).rejects.toThrow('publish takes one folder')
    await expect(run(publish, ['d'], { url: 'https://example.org', dist: 'd' })).rejects.toThrow(
      'publish needs another folder',
    )
  })
})

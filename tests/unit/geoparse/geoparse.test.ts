import { describe, expect, test } from 'vitest'
import { geoparse } from '../../../src/geoparse/geoparse.ts'
import { resolveName } from '../../../src/geoparse/resolve/resolve-name.ts'
import { gazetteer } from './small-gazetteer.ts'
import { gazetteer as worldwide } from './small-world.ts'

const found = (text: string) => geoparse(text, gazetteer).map((m) => [m.text, m.place])
const uses = (text: string) => geoparse(text, gazetteer).map((m) => [m.text, m.use])

describe('a place is found in every spelling and script', () => {
  test.each([
    ['Fighting near Jurf al-Sakhar went on.', 'Jurf al-Sakhar', 'jurf-al-sakhar'],
    ['Fighting near Jurf as-Sakhr went on.', 'Jurf as-Sakhr', 'jurf-al-sakhar'],
    ['Fighting near Jurf Al Sakhar went on.', 'Jurf Al Sakhar', 'jurf-al-sakhar'],
    ['renamed Jurf al-Nasr later', 'Jurf al-Nasr', 'jurf-al-sakhar'],
    ['قوات في جرف الصخر جنوب', 'جرف الصخر', 'jurf-al-sakhar'],
    ['a garrison at al-Tanf on the road', 'al-Tanf', 'al-tanf'],
    ['a garrison at Tanf on the road', 'Tanf', 'al-tanf'],
    ['a garrison at At-Tanf on the road', 'At-Tanf', 'al-tanf'],
    ['BASRA (Agency) – Oil', 'BASRA', 'basra'],
    ["Basra's port", 'Basra', 'basra'],
    ['Basra’s port', 'Basra', 'basra'],
    ['in Basrah today', 'Basrah', 'basra'],
    ['في البصرة اليوم', 'البصرة', 'basra'],
    ['والبصرة أيضا', 'البصرة', 'basra'],
    ['وصلوا للبصرة', 'لبصرة', 'basra'],
    ['بالبصرة', 'البصرة', 'basra'],
    ['U.S. troops left', 'U.S.', 'united-states'],
    ['لە هەولێر', 'هەولێر', 'erbil'],
    // joined by a zero-width non-joiner
    ['در تل‌آویو گفت', 'تل‌آویو', 'tel'],
  ])('%s', (text, spelling, place) => {
    expect(found(text)).toEqual([[spelling, place]])
  })
})

test('offsets cut the mention out of the text, also behind emoji and Arabic', () => {
  for (const text of ['🛢️ Oil in Basra, then Erbil.', 'قال إن البصرة و أربيل', 'Basra\r\n\r\nErbil'])
    for (const m of geoparse(text, gazetteer)) expect(text.slice(m.start, m.end)).toBe(m.text)
})

test('the pronoun "us" and other lower-case words are no places', () => {
  expect(found('they told us about iran and jordan')).toEqual([])
})

describe('namesakes are told apart', () => {
  test.each([
    ['They met in Qarya, Iran.', 'qarya-ir'],
    ['They met in Qarya, Iraq.', 'qarya-iq'],
    ['Between Baghdad, Basra and Jurf al-Sakhar lies Qarya.', 'qarya-iq'],
  ])('%s', (text, place) => {
    const mention = geoparse(text, gazetteer).find((m) => m.text === 'Qarya')!
    expect(mention.place).toBe(place)
    expect(mention.candidates.map((c) => c.place).sort()).toEqual(['qarya-iq', 'qarya-ir'])
    expect(mention.candidates.reduce((sum, c) => sum + c.score, 0)).toBeCloseTo(1, 2)
    expect(mention.why).not.toBe('')
  })
})

describe('a government is not a place on the ground', () => {
  test.each([
    ['Tehran wants influence', 'metonym'],
    ['a protest in Tehran', 'literal'],
    ['north of Tehran', 'literal'],
    ['he travelled to Tehran', 'literal'],
    ['the interests of Iran', 'metonym'],
    ['the Washington Institute said', 'associative'],
    ['a player named Michael Jordan said', 'associative'],
  ])('%s', (text, use) => {
    expect(uses(text)[0]?.[1]).toBe(use)
  })
})

test('a place that the gazetteer lacks is kept as unresolved, never dropped', () => {
  const [mention] = geoparse('They shelled the village of Nowhereton at dawn.', gazetteer)
  expect(mention).toMatchObject({ text: 'Nowhereton', place: null, lat: null, lon: null, candidates: [] })
})

test('a name written by hand is found by id, spelling or "X, Y", and as a whole only', () => {
  const name = (text: string) => resolveName(text, gazetteer, [])?.id ?? null
  expect(name('jurf-al-sakhar')).toBe('jurf-al-sakhar')
  expect(name('basra')).toBe('basra')
  expect(name('البصرة')).toBe('basra')
  expect(name('Qarya, Iran')).toBe('qarya-ir')
  expect(name('the road from Basra')).toBeNull()
  expect(name('Basra and Erbil')).toBeNull()
  expect(name('Atlantis')).toBeNull()
})

describe('a text of more than 250,000 characters is read part by part', () => {
  const rain = 'It rained in Paris and Basra, then in London, Ontario, and in Alexandria'
  const paragraph = `${rain}\n${'all day '.repeat(300)}.\n\n`
  const long = `It rained in Paris, Texas.\n\n${paragraph.repeat(110)}`
  const shifted = (text: string, by: number) =>
    geoparse(text, worldwide).map((m) => ({ ...m, start: m.start + by, end: m.end + by }))

  test('and gives what its parts give, at their offsets in the whole', () => {
    const mentions = geoparse(long, worldwide)
    const first = long.lastIndexOf('\n\n', 250_000) + 2
    expect(mentions).toEqual([...shifted(long.slice(0, first), 0), ...shifted(long.slice(first), first)])
    expect(mentions).toHaveLength(2 + 110 * 5)
    for (const m of mentions.slice(-20)) expect(long.slice(m.start, m.end)).toBe(m.text)
    // one sense holds in a part, not in the whole collection
    const paris = (list: typeof mentions) => list.find((m) => m.text === 'Paris')!.place
    expect([paris(mentions), paris(mentions.slice(-20))]).toEqual(['gn-11', 'paris'])
  })
  test.each([
    ['lines', 'word\n'],
    ['words', 'word '],
    ['nothing that parts it', 'x'],
  ])('of %s, and loses nothing', (_, filler) => {
    const text = `In Basra. ${filler.repeat(300_000 / filler.length)} in Erbil`
    expect(geoparse(text, gazetteer).map((m) => [m.start, m.place])).toEqual([
      [3, 'basra'],
      [text.indexOf('Erbil'), 'erbil'],
    ])
  })
})

describe('whatever the text', () => {
  const pieces =
    'Paris|Texas|Paris, Texas|Basra|Jordan|Michael Jordan|al-|U.S.|US$5|St. Louis|La.|TX|in|the village of|Nowhereton|Norwegian|counties|Otoe and Dakota counties|والبصرة|درعراق|في الدار البيضاء|🛢️|👩‍👩‍👧|✈️|é|\u0301|\u200c|\ud800|’s|, |. | |\n|\n\n| – | (AP) — |“|”|-|TISZABURA, Hungary|Basra Governorate|White House|١٢|12|\t|\u00a0|\r\n|<b>|&amp;'.split(
      '|',
    )
  /** Mixtures that are the same in every run (a linear congruential generator). */
  const mixtures = (count: number, length: number): string[] => {
    let seed = 1
    const next = (n: number) => (seed = (seed * 48271) % 2147483647) % n
    return Array.from({ length: count }, () =>
      Array.from({ length }, () => pieces[next(pieces.length)]! + (next(3) ? ' ' : '')).join(''),
    )
  }
  test('mentions are cut from it, in order, and never overlap', () => {
    let found = 0
    for (const text of mixtures(100, 40)) {
      let last = 0
      for (const m of geoparse(text, worldwide, { demonyms: true })) {
        expect(m.text).toBe(text.slice(m.start, m.end))
        expect(m.text).toMatch(/^[\p{L}\p{N}]/u)
        expect(m.start).toBeGreaterThanOrEqual(last)
        expect(m.end).toBeGreaterThan(m.start)
        expect(m.why).not.toBe('')
        expect(m.place === null).toBe(m.candidates.length === 0)
        last = m.end
        found++
      }
    }
    expect(found).toBeGreaterThan(700)
  })
  test('the same text gives the same mentions, whatever was read before', () => {
    const [a, b] = mixtures(2, 200) as [string, string]
    const first = geoparse(a, worldwide)
    geoparse(b, worldwide, { demonyms: true })
    expect(geoparse(a, worldwide)).toEqual(first)
  })
})

test('an emoji beside a name is no part of it, and counts as its code units', () => {
  for (const text of ['✈️Basra', '🛢️ Basra', '👩‍👩‍👧Basra🛢️', '❤️Basra❤️'])
    expect(geoparse(text, gazetteer)).toMatchObject([{ text: 'Basra', start: text.indexOf('Basra') }])
})

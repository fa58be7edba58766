import { describe, expect, test } from 'vitest'
import { geoparse } from '../../../src/geoparse/geoparse.ts'
import { resolveName } from '../../../src/geoparse/resolve-name.ts'
import { gazetteer } from './small-gazetteer.ts'

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

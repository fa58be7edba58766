import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { languageIds } from '../../../../src/app/words/languages.ts'
import { parseAddress } from '../../../../src/app/url.ts'
import { addressFaults, addressKeys } from '../../../../src/pipeline/export/address.ts'
import { repo } from '../theatre.ts'

/** Values that the page reads, and values that it does not. */
const samples: Record<string, [good: string[], bad: string[]]> = {
  from: [
    ['2014', '2014-06', '2014-06-10', '2014-21', '201X', '..'],
    ['June', '2014-13'],
  ],
  to: [['2014', '..'], ['soon']],
  date: [['2016-04-13'], ['x']],
  mode: [['window', 'instant', 'cumulative'], ['later']],
  as: [['happened', 'known'], ['said']],
  fade: [
    ['0', '3660'],
    ['-1', '3661', '1.5'],
  ],
  step: [['day', 'week', 'month', 'quarter', 'year'], ['P1M']],
  speed: [['0.5', '1', '2', '4'], ['3']],
  loop: [['0', '1'], ['yes']],
  play: [['0', '1'], ['2']],
  layers: [
    ['events', 'events,bases,presence', ''],
    ['event', 'events,base'],
  ],
  sides: [['one,none', '-one'], ['one,-other']],
  actors: [['one'], ['one,-other']],
  kinds: [
    ['strike,battle', '-strike', 'presence.deployment'],
    ['strike,-battle', 'picnic'],
  ],
  status: [['confirmed,denied', '-alleged'], ['sure']],
  located: [['site,near', '-region'], ['there']],
  certainty: [['A,B', '-D'], ['E']],
  stances: [['official,academic', '-other'], ['friendly']],
  only: [['disputed', 'disputed,several'], ['many']],
  text: [['dam'], ['x'.repeat(101)]],
  id: [['anything'], []],
  panel: [
    ['list', 'table', 'search', 'about', 'apart', 'settings', 'influence', 'actor:a', 'place:b', 'cell:c'],
    ['layers', 'actor', 'actor:', 'list:x'],
  ],
  bbox: [['38.5,29,49,37.5'], ['1,2,3', '49,29,38.5,37.5', 'a,b,c,d', '0,0,181,1']],
  ui: [['full', 'embed', 'bare'], ['none']],
  gestures: [['cooperative', 'free'], ['wild']],
  data: [
    ['50b3b252', '50b3b252cf60'],
    ['50b3', 'latest'],
  ],
  origins: [
    ['https://example.org', 'https://example.org,http://localhost:8080'],
    ['example.org', 'https://a/b'],
  ],
  coverage: [['0', '1'], ['on']],
  legend: [['0', '1'], ['open']],
  theme: [['light', 'dark', 'print', 'auto'], ['sepia']],
  lang: [['en', 'ar', 'fa', 'tr', 'ckb'], ['xx']],
  names: [['en', 'ar', 'fa', 'local'], ['tr']],
  basemap: [['embedded', 'none', 'my-map', 'https://example.org/style.json'], ['My Map']],
  projection: [['mercator', 'globe'], ['flat']],
  influence: [['hex', 'admin1'], ['country']],
  halflife: [
    ['7', '3650'],
    ['6', '7.5'],
  ],
  radius: [['5', '300'], ['301']],
  of: [['anybody'], []],
  compare: [['2014-12'], ['then']],
  contrast: [['swipe', 'difference'], ['blink']],
  split: [
    ['0', '0.5', '1'],
    ['1.1', 'left'],
  ],
  marks: [['0', '1'], ['no']],
}

/** What the page has to say of a value. */
function warnings(key: string, text: string): string[] {
  const told: string[] = []
  parseAddress(`?${new URLSearchParams({ [key]: text }).toString()}`, (warning) => told.push(warning))
  return told
}

test('all keys of the docs are known, and no others', () => {
  const rows = readFileSync(`${repo}/docs/address.md`, 'utf8').match(/^\| `.*$/gm) ?? []
  const keys = rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map(([, key]) => key),
  )
  expect(Object.keys(addressKeys).sort()).toEqual(keys.sort())
  expect(Object.keys(samples).sort()).toEqual(keys)
})

test('all languages of the page are known', () => {
  for (const id of languageIds) expect(addressFaults(`lang=${id}`)).toEqual([])
})

describe('a value is good where the page reads it', () => {
  test.each(Object.entries(samples))('%s', (key, [good, bad]) => {
    for (const text of good) {
      expect(addressFaults(new URLSearchParams({ [key]: text }).toString()), text).toEqual([])
      expect(warnings(key, text), text).toEqual([])
    }
    for (const text of bad) {
      expect(addressFaults(new URLSearchParams({ [key]: text }).toString()), text).toHaveLength(1)
      expect(warnings(key, text), text).not.toEqual([])
    }
  })
})

test('a fault names the key, what stands there and what is allowed', () => {
  expect(addressFaults('?theme=sepia&sise=2')).toEqual([
    'invalid theme: "sepia"; allowed: light, dark, print, auto',
    expect.stringMatching(/^unknown key: "sise"; known: from, to, date/),
  ])
  expect(addressFaults('from=2016&to=2014')).toEqual(['reversed window: 2016 is after 2014'])
})

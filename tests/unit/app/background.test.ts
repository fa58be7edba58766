import { describe, expect, test } from 'vitest'
import { backgroundChoices } from '../../../src/app/background.svelte.ts'

const page = 'https://maps.example.org/atlas/?basemap=x'
const offered = [
  {
    id: 'far',
    name: { en: 'Far' },
    type: 'pmtiles',
    url: 'https://tiles.example.org/a.pmtiles',
    attribution: 'A',
  },
  { id: 'near', name: { en: 'Near' }, type: 'style', url: 'styles/near.json', attribution: 'B' },
] as const
const of = (asked: string | null) =>
  backgroundChoices(offered, asked, page).map(({ id, host, source }) => [id, host, source?.url.href ?? null])

test('the map’s own and the dataset’s, with the host of each foreign one', () => {
  expect(of(null)).toEqual([
    ['embedded', null, null],
    ['none', null, null],
    ['far', 'tiles.example.org', 'https://tiles.example.org/a.pmtiles'],
    ['near', null, 'https://maps.example.org/atlas/styles/near.json'],
  ])
  expect(of('far')).toEqual(of(null))
})

describe('one that the address names', () => {
  test.each([
    ['pmtiles://https://b.example/x.pmtiles', 'b.example', 'https://b.example/x.pmtiles', 'pmtiles'],
    ['pmtiles://tiles/x.pmtiles', null, 'https://maps.example.org/atlas/tiles/x.pmtiles', 'pmtiles'],
    ['https://b.example:8443/s.json', 'b.example:8443', 'https://b.example:8443/s.json', 'style'],
    ['https://maps.example.org/s.json', null, 'https://maps.example.org/s.json', 'style'],
  ])('%s', (asked, host, url, type) => {
    const last = backgroundChoices([], asked, page).at(-1)
    expect(last).toMatchObject({ id: asked, host, source: { type, attribution: null } })
    expect(last?.source?.url.href).toBe(url)
  })
  test.each(['pmtiles://data:text/plain,x', 'pmtiles://file:///etc/passwd', 'elsewhere'])(
    '%s names none',
    (asked) => expect(backgroundChoices([], asked, page)).toHaveLength(2),
  )
})

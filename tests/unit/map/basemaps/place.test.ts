import { expect, test } from 'vitest'
import { mayRequest } from '../../../../src/map/basemaps/place.ts'

const page = 'https://maps.example.org/atlas/?theme=dark'

test.each([
  ['data/labels.json', null, true],
  ['https://maps.example.org/fonts/a.woff2', null, true],
  ['https://tiles.example.org/0/0/0', null, false],
  ['https://tiles.example.org/0/0/0', 'https://tiles.example.org', true],
  ['https://tiles.example.org:8443/0/0/0', 'https://tiles.example.org', false],
  ['http://tiles.example.org/0/0/0', 'https://tiles.example.org', false],
  ['https://other.example.org/0/0/0', 'https://tiles.example.org', false],
  ['blob:https://maps.example.org/1', null, true],
])('a request to %s where %s is agreed to: %s', (url, origin, may) =>
  expect(mayRequest(url, origin, page)).toBe(may),
)

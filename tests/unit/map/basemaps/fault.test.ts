import { expect, test } from 'vitest'
import { BasemapFault, basemapFault } from '../../../../src/map/basemaps/fault.ts'

const answered = (status: number) => Object.assign(new Error('AJAXError'), { status })

test.each([
  ['no network, Chromium', new TypeError('Failed to fetch'), 'silent', ''],
  ['no network, Firefox', new TypeError('NetworkError when attempting to fetch resource.'), 'silent', ''],
  ['no network, Safari', new TypeError('Load failed'), 'silent', ''],
  ['no answer of a map server', answered(0), 'silent', ''],
  ['an answer of a map server', answered(503), 'answer', '503'],
  ['an answer of any host', new Error('404 Not Found'), 'answer', '404'],
  ['no JSON', new SyntaxError('Unexpected token <'), 'style', 'Unexpected token <'],
  ['anything else', new Error('tile is broken'), 'broken', 'tile is broken'],
  ['a fault', new BasemapFault('version', '3'), 'version', '3'],
])('%s', (_, error, code, detail) => expect(basemapFault(error)).toMatchObject({ code, detail }))

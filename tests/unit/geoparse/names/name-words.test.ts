import { expect, test } from 'vitest'
import { foldName } from '../../../../src/geoparse/fold.ts'
import * as lists from '../../../../src/geoparse/names/name-words.ts'

test.each(Object.entries(lists))(
  '%s: each is one folded word, so that it can meet a word of a text',
  (_, list) => {
    expect([...list].filter((word) => foldName(word).join(' ') !== word || /\s/.test(word))).toEqual([])
    expect(list.has('')).toBe(false)
  },
)

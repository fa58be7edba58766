import { expect, test } from 'vitest'
import { commonWords, givenNames } from '../../../../src/build/world/lexicon.ts'
import { foldName } from '../../../../src/geoparse/fold.ts'

test('common words are lower-case words of all dialects and sizes, each once and sorted', () => {
  const asked: string[] = []
  const words = commonWords((dialect, size) => {
    asked.push(`${dialect} ${size}`)
    return dialect === 'british'
      ? ['reading', 'colour']
      : ['reading', 'a', "can't", 'Paris', 'éclair', 'battle']
  })
  expect(words).toEqual(['battle', 'colour', 'reading'])
  expect(asked).toContain('american 10')
  expect(asked).toContain('british 50')
  expect(new Set(asked).size).toBe(15)
})

test('given names are single folded words of many countries, each once and sorted', () => {
  const names = givenNames()
  expect(names).toEqual([...new Set(names)].sort())
  expect(names.filter((n) => foldName(n).join(' ') !== n)).toEqual([])
  // English, French without its accent, Polish, Arabic, Persian, Kurdish, Turkish, Nigerian
  for (const name of [
    'jordan',
    'francois',
    'pawel',
    'muhammad',
    'behrouz',
    'nechirvan',
    'mehmet',
    'oluwaseun',
  ])
    expect(names, name).toContain(name)
  expect(names.filter((n) => n.length < 3)).toEqual([])
})

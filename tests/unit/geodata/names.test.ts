import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Actor, Bloc } from '../../../src/model/actor.ts'
import type { Dataset } from '../../../src/model/dataset.ts'

const read = <T>(name: string) =>
  JSON.parse(readFileSync(new URL(`../../../geodata/${name}`, import.meta.url), 'utf8')) as T
const { blocs, actors } = read<{ blocs: Bloc[]; actors: Actor[] }>('actors.json')

test.each(['ar', 'fa'])('blocs and actors are all named in the language %s', (language) => {
  const nameless = [...blocs, ...actors].filter(({ name }) => !name[language]?.trim())
  expect(nameless.map(({ id }) => id)).toEqual([])
})

test('Persian names have Persian letters', () => {
  const foreign = [...blocs, ...actors].filter(({ name }) => /[كي]/.test(name['fa'] ?? ''))
  expect(foreign.map(({ id }) => id)).toEqual([])
})

test.each(['ar', 'fa'])('the dataset has its title and abstract in the language %s', (language) => {
  const { translations } = read<Pick<Dataset, 'translations'>>('dataset.json')
  expect(translations?.[language]).toMatchObject({
    title: expect.stringMatching(/\p{L}/u) as string,
    abstract: expect.stringMatching(/\p{L}/u) as string,
  })
})

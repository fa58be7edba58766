import { expect, test } from 'vitest'
import { languageChoices, namesChoices } from '../../../src/app/settings/language-choices.ts'

test('languages stand under the names that they give themselves', async () => {
  const choices = await languageChoices()
  expect(choices.map(({ value, label }) => [value, label])).toEqual([
    ['en', 'English'],
    ['tr', 'Türkçe'],
    ['ar', 'العربية'],
    ['fa', 'فارسی'],
    ['ckb', 'کوردیی ناوەندی'],
  ])
})

test('names of the background are offered in the languages that it has', async () => {
  const choices = namesChoices(await languageChoices())
  expect(choices.map(({ label }) => label)).toEqual(['English', 'العربية', 'فارسی'])
  expect(namesChoices([]).map(({ label }) => label)).toEqual(['en', 'ar', 'fa'])
})

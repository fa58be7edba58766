import { expect, test } from 'vitest'
import { chooseLanguage } from '../../../../src/app/words/choose.ts'

const ids = ['ar', 'ckb', 'en', 'fa', 'tr']

test.each([
  ['the first that there is', ['de-DE', 'fa-IR', 'en-US'], 'fa'],
  ['any country', ['ar-MA'], 'ar'],
  ['English where it comes first', ['en-GB', 'ar'], 'en'],
  ['none that there is', ['de', 'fr-FR'], 'en'],
  ['nothing said', [], 'en'],
  ['Turkish', ['tr-TR'], 'tr'],
  ['Sorani', ['ckb-IQ'], 'ckb'],
  ['Kurdish in Arabic letters', ['ku-Arab'], 'ckb'],
  ['Kurdish where it is written in Arabic letters', ['ku-IQ'], 'ckb'],
  ['Kurdish in Latin letters, which is another', ['ku', 'ku-TR', 'tr'], 'tr'],
  ['a language in a script that is not ours', ['ar-Latn', 'fa'], 'fa'],
  ['what is no tag', ['*', '', 'fa'], 'fa'],
])('%s', (_, wanted, id) => expect(chooseLanguage(wanted, ids)).toBe(id))

test('a language that the page lacks is not chosen for one of its family', () =>
  expect(chooseLanguage(['ku-IQ'], ['en', 'ar'])).toBe('en'))

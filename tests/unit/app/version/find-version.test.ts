import { expect, test } from 'vitest'
import { findVersion } from '../../../../src/app/version/find-version.ts'
import { versionText } from '../../../../src/app/version/version-text.ts'
import { createDateWords } from '../../../../src/app/dates.ts'
import { en } from '../../../../src/app/words/en.ts'
import type { Manifest } from '../../../../src/model/dataset.ts'

const manifest = (data: string, generated: string, release: string | null = null) =>
  ({ data, generated: `${generated}T00:00:00.000Z`, release }) as Manifest
const newest = manifest('bbbbbbbb22', '2024-06-02', '1.1.0')
const older = manifest('aaaaaaaa11', '2023-05-03', '1.0.0')

/** Files of a host, by their addresses. */
const host = (files: Record<string, Manifest>) => (address: string) => {
  const file = files[address]
  return file ? Promise.resolve(file) : Promise.reject(new Error(`404: ${address}`))
}
const read = host({ 'data/manifest.json': newest, 'data/aaaaaaaa/manifest.json': older })
const text = async (asked: string, from = read) => {
  const { news } = await findVersion('data/', asked, from)
  return news && versionText(news, en, createDateWords(en)).replace(/[\u2066\u2069]/g, '')
}

test('without a version, or with the newest, the newest is shown and nothing said', async () => {
  for (const asked of [null, 'bbbbbbbb', 'bbbbbbbb22'])
    expect(await findVersion('data/', asked, read)).toEqual({ folder: 'data/', manifest: newest, news: null })
})

test('an older one comes whole from its own folder, and its date is told', async () => {
  const found = await findVersion('data/', 'aaaaaaaa', read)
  expect(found).toMatchObject({ folder: 'data/aaaaaaaa/', manifest: older, news: { kind: 'older' } })
  expect(await text('aaaaaaaa11')).toBe(
    'This view shows data of 3 May 2023 (1.0.0). There are newer data, of 2 June 2024 (1.1.0).',
  )
})

test('one that is gone is told, with the date of what is shown instead', async () => {
  const found = await findVersion('data/', 'cccccccc', read)
  expect(found).toMatchObject({ folder: 'data/', manifest: newest, news: { kind: 'gone' } })
  expect(await text('cccccccc')).toMatch(/not kept here \(cccccccc\)\. Shown are the newest, of 2 June 2024/)
})

test('a folder that holds another version than its name says is none', async () => {
  expect((await findVersion('data/', 'aaaaaaaa99', read)).news?.kind).toBe('gone')
})

test('versions of one day and release are told apart by their hash', async () => {
  const twin = { ...older, data: 'dddddddd' }
  const both = host({ 'data/manifest.json': twin, 'data/aaaaaaaa/manifest.json': older })
  expect(await text('aaaaaaaa', both)).toContain('3 May 2023 (1.0.0) aaaaaaaa')
})

test('where the newest cannot be read nothing is shown', async () => {
  await expect(findVersion('data/', 'aaaaaaaa', host({}))).rejects.toThrow('404: data/manifest.json')
})

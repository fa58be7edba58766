import { expect, test } from 'vitest'
import type { SearchItem } from '../../../../src/app/search/items.ts'
import { createSearchService, type SearchService } from '../../../../src/app/search/search-service.ts'

const place = (id: string, ...names: string[]): SearchItem => ({
  group: 'place',
  id,
  names,
  text: '',
  weight: 0,
})
const feature = (id: string, name: string, text = ''): SearchItem => ({
  group: 'feature',
  id,
  names: [name],
  text,
  weight: 0,
})

async function searchIn(...items: SearchItem[]): Promise<SearchService> {
  const service = createSearchService()
  await service.add(items)
  return service
}
/** `group:id` of all that is found, in its order. */
async function found(service: SearchService, text: string): Promise<string[]> {
  const groups = await service.search(text, 20)
  return groups.flatMap(({ group, hits }) => hits.map(({ id }) => `${group}:${id}`))
}

const places = [
  place('jurf', 'Jurf al-Sakhar', 'Jurf as-Sakhr', 'جرف الصخر', 'Jurf al-Nasr', 'جرف النصر'),
  place('najaf', 'Najaf', 'An-Najaf', 'النجف', 'نجف'),
  place('zor', 'Deir ez-Zor', 'Deir Ezzor', 'دير الزور'),
  place('mosul', 'Mosul', 'الموصل', 'مووسڵ', 'Musul'),
  place('falluja', 'Fallujah', 'الفلوجة'),
  place('qaim', "Al-Qa'im", 'القائم'),
  place('kirkuk', 'Kirkuk', 'كركوك', 'کەرکووک'),
  place('pira', 'Pira Magrun', 'پیرەمەگروون'),
  place('abu', 'Abu Kamal', 'البوكمال'),
]

test.each([
  ['Jurf as-Sakhr', 'jurf'],
  ['jurf alsakhar', 'jurf'],
  ['JURF AL SAKHR', 'jurf'],
  ['jurf as sakhr', 'jurf'],
  ['jurf assakhr', 'jurf'],
  ['jorf al-sakhr', 'jurf'],
  ['جرف الصخر', 'jurf'],
  ['جُرف الصَّخْر', 'jurf'],
  ['صخر', 'jurf'],
  ['jurf al nasr', 'jurf'],
  ['annajaf', 'najaf'],
  ['النجف', 'najaf'],
  ['deirezzor', 'zor'],
  ['dayr al-zur', 'zor'],
  ['Mousul', 'mosul'],
  ['موصل', 'mosul'],
  ['موسل', 'mosul'],
  ['falluja', 'falluja'],
  ['Faloojah', 'falluja'],
  ['فلوجه', 'falluja'],
  ['qaim', 'qaim'],
  ['Kaim', 'qaim'],
  ['کرکوک', 'kirkuk'],
  ['بيره مكرون', 'pira'],
  ['abukamal', 'abu'],
  ['بوكمال', 'abu'],
])('the spelling %s finds one place', async (text, id) => {
  expect((await found(await searchIn(...places), text))[0]).toBe(`place:${id}`)
})

test('letters of Arabic, Persian and Kurdish keyboards are one', async () => {
  const service = await searchIn(place('a', 'كربلاء'), place('b', 'علي الغربي'), place('c', 'سليمانية'))
  expect(await found(service, 'کربلا')).toEqual(['place:a'])
  expect(await found(service, 'علی')).toEqual(['place:b'])
  expect(await found(service, 'سلیمانیە')).toEqual(['place:c'])
})

test('digits are found in every script', async () => {
  expect(await found(await searchIn(place('a', 'Camp 17')), 'camp ۱۷')).toEqual(['place:a'])
})

test.each([
  ['bagdhad', 'swapped and sounding alike'],
  ['baghdda', 'two letters swapped'],
  ['baghad', 'one letter lacks'],
  ['baghdxad', 'one too many'],
])('a typing error is forgiven: %s (%s)', async (text) => {
  expect(await found(await searchIn(place('baghdad', 'Baghdad'), place('basra', 'Basra')), text)).toEqual([
    'place:baghdad',
  ])
})

test('short words must be right: one letter makes another name', async () => {
  expect(await found(await searchIn(place('hit', 'Hit'), place('qom', 'Qom')), 'hat')).toEqual([])
})

test('the exact name stands before names that begin with it, and typing errors come last', async () => {
  const service = await searchIn(
    place('typo', 'Tanaf'),
    place('begins', 'Tanf Junction'),
    place('inside', 'North Tanf'),
    place('exact', 'Tanf'),
  )
  expect(await found(service, 'tanf')).toEqual(['place:exact', 'place:begins', 'place:inside'])
  expect(await found(service, 'tanaf')).toEqual(['place:typo', 'place:exact', 'place:begins', 'place:inside'])
})

test('of names that match alike the more spoken of stands first', async () => {
  const service = await searchIn(
    { ...place('few', 'Zubair Port'), weight: 2 },
    { ...place('many', 'Zubair Town'), weight: 40 },
  )
  expect(await found(service, 'zubair')).toEqual(['place:many', 'place:few'])
})

test('places stand before features on a tie, and after them where these match better', async () => {
  const tie = await searchIn(feature('f', 'Mosul falls'), place('p', 'Mosul Dam'))
  expect(await found(tie, 'mosul')).toEqual(['place:p', 'feature:f'])
  const better = await searchIn(feature('f', 'Dam'), place('p', 'Mosul Dam'))
  expect(await found(better, 'dam')).toEqual(['feature:f', 'place:p'])
})

test('a feature is found by what is said of it, behind those that are named so', async () => {
  const service = await searchIn(
    feature('said', 'Attack on a convoy', 'Drones were seen\nA newspaper'),
    feature('named', 'Drones over the town'),
  )
  expect(await found(service, 'drones')).toEqual(['feature:named', 'feature:said'])
  expect(await found(service, 'newspaper convoy')).toEqual(['feature:said'])
})

test('a word that has only begun does not take away what was found', async () => {
  const service = await searchIn(feature('a', 'Strike near Anah'), feature('b', 'Strike on Najaf'))
  for (const text of ['strike', 'strike n', 'strike na'])
    expect((await found(service, text)).toSorted()).toEqual(['feature:a', 'feature:b'])
  expect(await found(service, 'strike naj')).toEqual(['feature:b'])
})

test('all words must be found; a whole question finds the places that it names', async () => {
  const service = await searchIn(place('a', 'Tal Afar'), place('b', 'Tal Abyad'))
  expect(await found(service, 'tal afar')).toEqual(['place:a'])
  expect(await found(service, 'what happened in tal afar and who says so')).toEqual(['place:a'])
  expect(await found(service, 'what happened there')).toEqual([])
})

test('the spelling that was found is told, with what of it was typed', async () => {
  const service = await searchIn(...places)
  const [other] = await service.search('نصر', 5)
  expect(other?.hits[0]).toMatchObject({ text: 'Jurf al-Sakhar', marks: [], spelling: { text: 'جرف النصر' } })
  const [shown] = await service.search('jurf sak', 5)
  expect(shown?.hits[0]).toMatchObject({
    marks: [
      [0, 4],
      [8, 11],
    ],
    spelling: null,
  })
})

test('counts tell all of a group, also those that are not listed', async () => {
  const service = await searchIn(...Array.from({ length: 30 }, (_, i) => feature(`f${i}`, `Strike ${i}`)))
  const [group] = await service.search('strike', 5)
  expect(group).toMatchObject({ total: 30 })
  expect(group?.hits).toHaveLength(5)
})

test('nothing and signs alone find nothing', async () => {
  const service = await searchIn(...places)
  expect(await found(service, '  ')).toEqual([])
  expect(await found(service, '?!')).toEqual([])
})

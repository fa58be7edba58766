import { expect, test } from 'vitest'
import { blocPage, namingAny, relatedActors, subjectOf } from '../../../../src/app/profile/actor-profile.ts'
import type { Actor, Bloc } from '../../../../src/model/actor.ts'
import { dated } from './sample.ts'

const bloc = (id: string): Bloc => ({ id, name: { en: `side ${id}` }, colour: '#123456', symbol: 'star' })
const actor = (id: string, parent: string | null, of = 'left'): Actor => ({
  id,
  name: { en: id },
  aliases: [],
  type: 'militia',
  parent,
  bloc: of,
  colour: '#654321',
  symbol: 'star',
})
const cast = {
  blocs: [bloc('left'), bloc('right')],
  actors: [
    actor('state', null),
    actor('army', 'state'),
    actor('unit', 'army'),
    actor('right', null, 'right'),
  ],
}

test('an actor has what it is part of, from the outermost on, and its parts', () => {
  expect(subjectOf(cast, 'army')).toMatchObject({
    bloc: 'left',
    parents: ['state'],
    parts: ['unit'],
    type: 'militia',
  })
  expect(subjectOf(cast, 'unit')?.parents).toEqual(['state', 'army'])
  expect([...subjectOf(cast, 'state')!.within]).toEqual(['army', 'unit'])
})
test('parents that go round in a circle end', () => {
  const round = { blocs: cast.blocs, actors: [actor('a', 'b'), actor('b', 'a')] }
  expect(subjectOf(round, 'a')).toMatchObject({ parents: ['b'], parts: ['b'] })
})
test('a side has the actors of it as members, and those that are part of no other as parts', () => {
  const side = subjectOf(cast, 'left')!
  expect(side).toMatchObject({ actor: null, type: null, parts: ['state'] })
  expect(side.members).toEqual(new Set(['state', 'army', 'unit']))
})
test('where an actor and a side are called alike the id is the actor, and the side has its own page', () => {
  expect(subjectOf(cast, 'right')?.actor).toBe('right')
  expect(subjectOf(cast, blocPage('right'))).toMatchObject({ actor: null, bloc: 'right' })
})
test('an id that the data lack is none', () => {
  expect(subjectOf(cast, 'nobody')).toBeNull()
})

const features = [
  dated('a', '2014', { actors: ['army', 'right'], roles: ['perpetrator', 'target'] }),
  dated('b', '2015', { actors: ['right', 'army'], roles: ['perpetrator', 'host'] }),
  dated('c', '2016', { actors: ['state'], roles: ['participant'] }),
]
test('features are an actor’s whatever its role is', () => {
  expect(namingAny(features, new Set(['right'])).map(({ feature }) => feature.id)).toEqual(['a', 'b'])
})
test('related actors come with their roles in the same features', () => {
  const own = namingAny(features, new Set(['army']))
  expect(relatedActors(own, new Set(['b']), new Set(['army']))).toEqual([
    {
      id: 'right',
      all: 2,
      now: 1,
      roles: [
        { role: 'perpetrator', n: 1 },
        { role: 'target', n: 1 },
      ],
    },
  ])
})

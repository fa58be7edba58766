import { indexActors } from '../../../../src/geoparse/actors.ts'
import { splitArticles } from '../../../../src/geoparse/propose/articles.ts'
import { indexGazetteer } from '../../../../src/geoparse/gazetteer/gazetteer.ts'
import { parsePlaces } from '../../../../src/geoparse/gazetteer/places-csv.ts'
import { geoparse } from '../../../../src/geoparse/geoparse.ts'
import { propose, proposeArticle, type Proposal } from '../../../../src/geoparse/propose/propose.ts'
import type { Actor, ActorType } from '../../../../src/model/actor.ts'

/** A made-up theatre: two countries, their seats, towns. */
const CSV = `id,name,type,country,parent,lat,lon,radius,seat,ar,fa,ku,tr,aliases,demonyms,source
northmark,Northmark,country,XN,,50.5,11,,harrow,,,,,,Northmarker,own
southmark,Southmark,country,XS,,47.5,11,,sunder,,,,,,Southmarker,own
harrow,Harrow,city,XN,east-province,50.6,11.9,,,,,,,,,own
sunder,Sunder,city,XS,southmark,47.6,11.9,,,,,,,,,own
west-province,West Province,admin1,XN,northmark,50.4,10,60,,,,,,,,own
east-province,East Province,admin1,XN,northmark,50.6,12,60,,,,,,,,own
milford,Milford,town,XN,west-province,50.2,9.8,,,,,,,,,own
ashford,Ashford,town,XN,west-province,50.1,9.5,,,,,,,,,own
oldbridge,Oldbridge,town,XN,east-province,50.3,12.5,,,,,,,,,own
fort-weir,Fort Weir,base,XN,east-province,50.35,12.6,,,,,,,,,own
`
const parsed = parsePlaces(CSV, 'places.csv')
if (parsed.issues.length) throw new Error(JSON.stringify(parsed.issues))

const actor = (id: string, type: ActorType, en: string, aliases: string[] = []): Actor => ({
  id,
  name: { en },
  aliases,
  type,
  parent: null,
  bloc: 'x',
  colour: '#000000',
  symbol: 'circle',
})

export const knowledge = {
  gazetteer: indexGazetteer(parsed.places),
  actors: indexActors([
    actor('northmark', 'state', 'Northmark'),
    actor('southmark', 'state', 'Southmark'),
    actor('river-league', 'militia', 'River League', ['Leaguers']),
    actor('crown-army', 'armed-force', 'Crown Army'),
    actor('un', 'other', 'United Nations', ['UN']),
  ]),
}

/** Proposals from one statement. */
export const fromStatement = (text: string, published: string | null = null): Proposal[] =>
  propose(text, geoparse(text, knowledge.gazetteer), knowledge, published)

/** Proposals from all articles of a raw text. */
export function fromText(text: string, near: string | null = null): Proposal[] {
  const mentions = geoparse(text, knowledge.gazetteer, { demonyms: true })
  return splitArticles(text).flatMap((a) => proposeArticle(text, a, mentions, knowledge, near).proposals)
}

/** Proposals of one layer as short lines: `kind place when actor:role,…`. */
export const lines = (proposals: readonly Proposal[], layer = 'event'): string[] =>
  proposals
    .filter((p) => p.layer === layer)
    .map((p) => {
      const cast = p.actors.map((a) => `${a.id}:${a.role}`).join(',')
      return `${p.kind} ${p.place} ${p.when} ${cast}`.trim()
    })

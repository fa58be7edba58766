import { neighbourDate, splitArticles, type Article } from '../geoparse/propose/articles.ts'
import { geoparse } from '../geoparse/geoparse.ts'
import type { Mention } from '../geoparse/mention.ts'
import { proposeArticle, type Proposal } from '../geoparse/propose/propose.ts'
import { checkLayer } from '../model/check/layer.ts'
import type { Dataset, Manifest } from '../model/dataset.ts'
import { isError, type Issue } from '../model/issue.ts'
import type { Source } from '../model/source.ts'
import { assemble } from './assemble.ts'
import { coverageOf, noneOmitted, type ReadCounts } from './coverage.ts'
import { layerTexts, makeManifest, type LayerText } from './manifest.ts'
import { assertionsOf } from './proposals.ts'
import type { Theatre } from './read-dataset.ts'
import type { InputText } from './read-inputs.ts'

/** Layers of proposals and their manifest, ready to be written. */
export interface ProposeReport {
  layers: LayerText[]
  manifest: Manifest
  issues: Issue[]
}

/** An article of one of the texts, and what it may put on the map. */
type Read = { source: Source; mentions: Mention[]; proposals: Proposal[]; undated: number; sentences: number }

/**
 * Texts → articles → proposals → layers as `build` makes them, every feature with `proposed: true`. `progress` hears of
 * each text read. The same input gives the same bytes.
 */
export function proposeLayers(
  inputs: readonly InputText[],
  theatre: Theatre,
  sourceDateEpoch: number | null,
  progress: (done: number, of: number) => void = () => {},
): ProposeReport {
  const read = inputs.flatMap((input, i) => {
    progress(i + 1, inputs.length)
    return readInput(input, theatre)
  })
  const sources = read.map((r) => r.source)
  const issues = repeatedIds(inputs)
  const assembly = assemble(
    read.flatMap((r) => assertionsOf(r.proposals, r.source, theatre)),
    theatre.areas,
    theatre.gazetteer,
  )
  const layers = layerTexts(assembly.features)
  const known = {
    actors: new Set(theatre.actors.actors.map((a) => a.id)),
    sources: new Set(sources.map((s) => s.id)),
    places: new Set(assembly.features.map((f) => f.properties.place)),
  }
  for (const { file, features } of layers)
    issues.push(...checkLayer({ type: 'FeatureCollection', features }, file, known).issues)
  issues.push(...assembly.issues.filter(isError))
  const dataset = datasetOf(theatre.dataset, inputs.length)
  const coverage = coverageOf(countRead(read, inputs.length), assembly.features, sources, dataset)
  const manifest = makeManifest(dataset, theatre.actors, sources, coverage, sourceDateEpoch, { layers })
  return { layers, manifest, issues }
}

function readInput(input: InputText, theatre: Theatre): Read[] {
  const { text, published } = input
  const mentions = geoparse(text, theatre.gazetteer, { demonyms: true, actors: theatre.actorIndex })
  const whole: Article = { start: 0, end: text.length, title: '', published }
  const articles = published === null ? splitArticles(text) : [whole]
  const knowledge = { actors: theatre.actorIndex, gazetteer: theatre.gazetteer }
  return articles.map((article, k) => ({
    source: sourceOf(input, article, articles.length > 1 ? k + 1 : null, theatre.dataset),
    mentions: mentions.filter((m) => m.start >= article.start && m.end <= article.end),
    ...proposeArticle(text, article, mentions, knowledge, neighbourDate(articles, k)),
  }))
}

/** Bibliographic record of an article: what its file tells, else that it is unknown. */
function sourceOf(input: InputText, article: Article, number: number | null, dataset: Dataset): Source {
  return {
    id: number === null ? input.id : `${input.id}-${number}`,
    title: input.title ?? (article.title || input.id),
    publisher: input.publisher ?? 'unknown publisher',
    author: input.author,
    published: article.published,
    url: input.url,
    stance: input.stance ?? 'other',
    language: input.language ?? dataset.language,
    licence: dataset.licence,
  }
}

/** Two texts of one id could not be told apart in the claims. */
function repeatedIds(inputs: readonly InputText[]): Issue[] {
  const repeated = inputs.filter((a, i) => inputs.findIndex((b) => b.id === a.id) < i)
  return [...new Set(repeated.map((r) => r.id))].map((id) => ({
    code: 'ID_DUPLICATE',
    severity: 'error',
    message: `duplicate document: "${id}"; rename one of the files or records`,
  }))
}

function countRead(read: readonly Read[], documents: number): ReadCounts {
  const sum = (of: (r: Read) => number) => read.reduce((n, r) => n + of(r), 0)
  return {
    documents,
    statements: sum((r) => r.sentences),
    coded: 0,
    machine: sum((r) => new Set(r.proposals.flatMap((p) => p.spans.map((span) => span.start))).size),
    omitted: noneOmitted(),
    mentions: sum((r) => r.mentions.length),
    resolved: sum((r) => r.mentions.filter((m) => m.place !== null).length),
    undated: sum((r) => r.undated),
  }
}

/** The theatre's own view and time axis under a title that says what these layers are; opens on all of the axis. */
function datasetOf(dataset: Dataset, documents: number): Dataset {
  const n = `${documents} ${documents === 1 ? 'document' : 'documents'}`
  const { translations: _, ...own } = dataset
  return {
    ...own,
    title: `Proposals from ${n}`,
    abstract: `Events, bases and presence that the machine proposes after reading ${n}. No person has confirmed them; each names the sentence it was read from and the reason.`,
    opens: dataset.extent,
  }
}

/** Which background map is drawn, and what the reader has agreed to load for it. */
import type { OfferedBasemap } from '../model/dataset.ts'
import { basemaps, ownBasemaps, type OwnBasemap } from '../map/basemaps.ts'
import type { Basemap } from '../map/basemaps/basemap.ts'
import { basemapFault, type BasemapFault } from '../map/basemaps/fault.ts'

/** One that can be chosen. */
export interface BackgroundChoice {
  /** One of the map's own, an id of the dataset's, or an address. */
  id: string
  /** Null for the map's own, and for one that only the address names. */
  name: OfferedBasemap['name'] | null
  /** Where it is loaded from; null for the map's own. */
  source: { type: OfferedBasemap['type']; url: URL; attribution: string | null } | null
  /** The host that a request would go to; null where that is the page's own. */
  host: string | null
}

interface Setting {
  offered: readonly OfferedBasemap[]
  /** What the page's address asks for. */
  asked: string | null
  /** Of the names on it. */
  language: string
  /** Ids of what the reader has agreed to load; grows. */
  agreed: Set<string>
  /** Address of the page. */
  page: string
  json: (url: string) => Promise<unknown>
  /** Told where it comes to nothing; the embedded one is drawn then. */
  onfail: (host: string, fault: BasemapFault) => void
  /** Told where the address asks for an id that nobody offers. */
  onunknown: (id: string) => void
}

const isOwn = (id: string): id is OwnBasemap => ownBasemaps.some((own) => own === id)

/** What can be chosen: the map's own, the dataset's, and what the address itself says, if it says where. */
export function backgroundChoices(
  offered: readonly OfferedBasemap[],
  asked: string | null,
  page: string,
): BackgroundChoice[] {
  const foreign = (id: string, name: BackgroundChoice['name'], source: BackgroundChoice['source']) => {
    const own = source && source.url.origin === new URL(page).origin
    return { id, name, source, host: source && !own ? source.url.host : null }
  }
  return [
    ...ownBasemaps.map((id) => foreign(id, null, null)),
    ...offered.map(({ id, name, type, url, attribution }) =>
      foreign(id, name, { type, url: new URL(url, page), attribution }),
    ),
    ...addressed(asked, page).map(({ id, type, url }) => foreign(id, null, { type, url, attribution: null })),
  ]
}

/** `pmtiles://` stands before a whole address, or before one relative to the page. */
function addressed(
  asked: string | null,
  page: string,
): { id: string; type: OfferedBasemap['type']; url: URL }[] {
  const [, archive] = /^pmtiles:\/\/(.+)$/.exec(asked ?? '') ?? []
  const url = archive ?? (/^https?:\/\//.test(asked ?? '') ? asked : null)
  if (asked === null || !url || !URL.canParse(url, page)) return []
  const whole = new URL(url, page)
  if (!whole.protocol.startsWith('http')) return []
  return [{ id: asked, type: archive ? 'pmtiles' : 'style', url: whole }]
}

/** For one mounted map. What is agreed to counts for it alone and is kept nowhere. */
export function createBackground(setting: Setting) {
  const { offered, asked, agreed, page, json, onfail, onunknown } = setting
  let { language } = setting
  const choices = backgroundChoices(offered, asked, page)
  const choiceOf = (id: string) => choices.find((choice) => choice.id === id)
  let chosen = $state('embedded')
  let drawn = $state.raw<Basemap>(basemaps.embedded)
  let waiting = $state.raw<BackgroundChoice | null>(null)
  let loading = $state(false)
  /** Counts what was chosen, so that what comes late does not push aside what was chosen since. */
  let turn = 0

  function choose(id: string): void {
    const choice = choiceOf(id)
    if (!choice) return
    turn += 1
    waiting = null
    chosen = id
    loading = choice.source !== null
    if (choice.host !== null) agreed.add(id)
    if (isOwn(id)) drawn = basemaps[id]
    else if (choice.source) void load(choice.source, turn)
  }

  async function load(source: NonNullable<BackgroundChoice['source']>, at: number): Promise<void> {
    const place = { url: source.url.href, attribution: source.attribution, language }
    try {
      const loaded = await basemaps[source.type](place, json)
      if (at !== turn) return loaded.drop?.()
      drawn = loaded
      loading = false
    } catch (error) {
      if (at === turn) fail(basemapFault(error))
    }
  }

  function fail(fault: BasemapFault): void {
    const source = choiceOf(chosen)?.source
    if (!source) return
    choose('embedded')
    onfail(source.url.host, fault)
  }

  const first = choiceOf(asked ?? 'embedded')
  if (!first) onunknown(asked ?? '')
  else if (first.host !== null && !agreed.has(first.id)) waiting = first
  else choose(first.id)

  return {
    choices,
    get chosen() {
      return chosen
    },
    choose,
    /** Has its names in another language from now on. */
    speak(next: string) {
      if (next === language) return
      language = next
      if (choiceOf(chosen)?.source) choose(chosen)
    },
    /** To be given to the map. */
    get drawn() {
      return drawn
    },
    /** Told by the map. */
    fail,
    /** What the address asks for and the reader has not agreed to. */
    get waiting() {
      return waiting
    },
    get loading() {
      return loading
    },
    /** What an address must say to come back here; null for the embedded one. */
    get asked() {
      const id = waiting?.id ?? chosen
      return id === 'embedded' ? null : id
    },
  }
}

/** Any style of MapLibre as a background: its sources and layers under other ids, all else of it left alone. */
import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl'
import type { Basemap } from './basemap.ts'
import { BasemapFault } from './fault.ts'
import { escapeHtml, FOREIGN, mayRequest, type BasemapPlace } from './place.ts'

/**
 * Makes a background of a style as parsed. Throws a `BasemapFault`: `style` where it is none, `elsewhere` where a part of
 * it lies on another host than the style itself, which the reader has not agreed to.
 */
export function styleBasemap(value: unknown, place: BasemapPlace): Basemap {
  const style = soundStyle(value)
  const { origin } = new URL(place.url)
  const absolute = (url: string): string => {
    // the templates' braces must outlive it
    const whole = new URL(url, place.url).href.replaceAll('%7B', '{').replaceAll('%7D', '}')
    if (!/^(?:https?|data):/.test(whole)) throw new BasemapFault('style', `unknown protocol: ${url}`)
    if (!mayRequest(whole, origin, place.url)) throw new BasemapFault('elsewhere', new URL(whole).host)
    return whole
  }
  const layers = style.layers.map((layer): LayerSpecification => {
    const own = { ...layer, id: FOREIGN + layer.id }
    return 'source' in own ? { ...own, source: FOREIGN + own.source } : own
  })
  const last = layers.findLastIndex(({ type }) => type !== 'symbol')
  return {
    ground: () => layers.slice(0, last + 1),
    lines: () => [],
    labels: () => layers.slice(last + 1),
    attribution: place.attribution === null ? '' : escapeHtml(place.attribution),
    origin,
    sources: Object.fromEntries(
      Object.entries(style.sources).map(([id, source]) => [FOREIGN + id, movedSource(source, absolute)]),
    ),
    sprites: spritesOf(style.sprite).map(({ id, url }) => ({ id, url: absolute(url) })),
    ...(style.glyphs ? { glyphs: absolute(style.glyphs) } : {}),
  }
}

function soundStyle(value: unknown): StyleSpecification {
  const style = value as Partial<StyleSpecification> | null
  if (typeof style !== 'object' || style === null) throw new BasemapFault('style', 'an object expected')
  if (style.version !== 8) throw new BasemapFault('style', `version ${JSON.stringify(style.version)}, not 8`)
  if (!Array.isArray(style.layers) || style.layers.length === 0) throw new BasemapFault('style', 'no layers')
  if (typeof style.sources !== 'object' || style.sources === null)
    throw new BasemapFault('style', 'no sources')
  return style as StyleSpecification
}

/** A source whose addresses no longer hang on where its style lies. */
function movedSource(source: SourceSpecification, absolute: (url: string) => string): SourceSpecification {
  const moved: Record<string, unknown> = { ...source }
  for (const key of ['url', 'data']) if (typeof moved[key] === 'string') moved[key] = absolute(moved[key])
  for (const key of ['tiles', 'urls'])
    if (Array.isArray(moved[key])) moved[key] = moved[key].map((url) => absolute(String(url)))
  return moved as unknown as SourceSpecification
}

const spritesOf = (sprite: StyleSpecification['sprite']): { id: string; url: string }[] =>
  typeof sprite === 'string' ? [{ id: 'default', url: sprite }] : (sprite ?? [])

/** Parts of `docs/influence.md` that are made from the weights, the settings and the shipped layers. */
import { influenceOf, type InfluenceData } from '../../influence/influence.ts'
import { ONLY_WIDE } from '../../influence/measures.ts'
import { partsIn, robustnessOf } from '../../influence/robustness.ts'
import { variantsOf } from '../../influence/sensitivity.ts'
import { knobs, usualSettings } from '../../influence/settings.ts'
import {
  certaintyWeights,
  kindWeights,
  proposedWeight,
  roleWeights,
  statusWeights,
  strengthScale,
  type Weight,
} from '../../influence/weights.ts'
import { formatTable } from '../format-table.ts'
import type { Layers } from '../read-layers.ts'
import { answer, dataOf } from './answer.ts'
import { askOf, readAsked } from './ask.ts'
import { knownOf, percent } from './text.ts'

/** A part: its name and its words stand in the comment that opens it. */
const MADE = /(<!-- made by npm run docs: (\w+)([^\n]*?) -->\n)[\s\S]*?(<!-- end -->\n)/g

/** The text with all its made parts made anew. Throws where it asks for a part that is not known. */
export function formatInfluenceDocs(text: string, layers: Layers): string {
  const { data } = dataOf(layers)
  const makers: Record<string, (words: string[]) => string[]> = {
    kinds: () => weightTable('layer and kind', kindWeights),
    factors: factorTable,
    settings: settingTable,
    variants: () => variantsOf(usualSettings).map(({ id }) => `- \`${id}\``),
    areas: ([country = '', date = '']) => areaTable(layers, data, country, date),
    output: (words) => outputOf(layers, words),
  }
  return text.replace(MADE, (_, head: string, name: string, words: string, tail: string) => {
    const make = makers[name]
    if (!make)
      throw new Error(`unknown part of the docs: "${name}"; known: ${Object.keys(makers).join(', ')}`)
    return `${head}\n${make(words.split(' ').filter(Boolean)).join('\n')}\n\n${tail}`
  })
}

const weightTable = (head: string, weights: Readonly<Record<string, Weight>>): string[] =>
  formatTable(
    [head, 'weight', 'why'],
    Object.entries(weights).map(([id, { weight, why }]) => [`\`${id.replace('.', ' ')}\``, weight, why]),
  )

function factorTable(): string[] {
  const rows = (factor: string, weights: Readonly<Record<string, Weight>>) =>
    Object.entries(weights).map(([id, { weight, why }]) => [factor, `\`${id}\``, String(weight), why])
  const { usual, step, least, most, why } = strengthScale
  return formatTable(
    ['factor', 'of', 'weight', 'why'],
    [
      ...rows('certainty', certaintyWeights),
      ...rows('status', statusWeights),
      ...rows('role', roleWeights),
      ['proposed', '`true`', String(proposedWeight.weight), proposedWeight.why],
      ['strength', 'n people', `1 + ${step} · log₁₀(n / ${usual}), ${least} to ${most}`, why],
    ],
  )
}

const settingTable = (): string[] =>
  formatTable(
    ['setting', 'usual', 'allowed', 'meaning'],
    [['half-life', knobs.halfLife] as const, ['radius', knobs.radius] as const].map(
      ([name, { usual, least, most, unit, meaning }]) => [
        name,
        `${usual} ${unit}`,
        `${least} to ${most}`,
        meaning,
      ],
    ),
  )

/** Features that are named as reasons. */
const MOST_PARTS = 3
/** Parts below this share of an area's weight are no reason. */
const LEAST_PART = 0.02

/** First-level areas of a country on a date: strongest side, how far that holds, and what makes most of it. */
function areaTable(layers: Layers, data: InfluenceData, country: string, date: string): string[] {
  const ask = askOf(readAsked({ date }), layers.manifest)
  const { blocs } = layers.manifest
  const cells = new Map(influenceOf(data, ask).cells.map((one) => [one.cell, one]))
  const sensitivity = robustnessOf(data, ask)
  const parts = partsIn(data, ask)
  const rows = data.areas.areas.flatMap((area, i) => {
    const cell = cells.get(area.id)
    if (area.country !== country) return []
    if (!cell) return [[area.name.en, '–', '', '', '', '', '']]
    const { base, flips } = sensitivity[i]!
    const name = blocs[base.first]?.name.en ?? '–'
    const isWide = cell.wide >= ONLY_WIDE
    const why = parts(i, base.first)
      .slice(0, MOST_PARTS)
      .filter(({ value }, n) => n === 0 || value >= LEAST_PART * cell.total)
      .map(({ feature, value }) => `${feature?.properties.name ?? '–'} (${percent(value / cell.total)})`)
    const flipTo = [...new Set(flips.map(({ first }) => blocs[first]?.name.en ?? '–'))].sort()
    return [
      [
        area.name.en,
        // nothing is concluded of a place of which nothing local is known
        isWide ? `(${name})` : name,
        percent(cell.dominance),
        cell.rivals.toFixed(1),
        knownOf(cell.wide),
        isWide
          ? '–'
          : flips.length
            ? `no, ${flips.length} of ${sensitivity[i]!.tried}: ${flipTo.join(', ')}`
            : 'yes',
        why.join('; '),
      ],
    ]
  })
  return formatTable(['province', 'strongest side', 'share', 'rivals', 'known', 'robust', 'most of it'], rows)
}

/** What a command prints; `[N] --option [value] …`, the first N lines of it. */
function outputOf(layers: Layers, [lines = '', ...words]: string[]): string[] {
  const options = Object.fromEntries(
    words.flatMap((word, i) => {
      if (!word.startsWith('--')) return []
      const next = words[i + 1]
      return [[word.slice(2), next === undefined || next.startsWith('--') ? true : next]]
    }),
  )
  const asked = readAsked(options)
  const { text } = answer(layers, askOf(asked, layers.manifest), asked)
  const all = text.trimEnd().split('\n')
  const shown = all.slice(0, Number(lines))
  return [
    '```console',
    `$ npm run -s cli -- influence geodata ${words.join(' ')}`,
    ...shown,
    ...(shown.length < all.length ? ['…'] : []),
    '```',
  ]
}

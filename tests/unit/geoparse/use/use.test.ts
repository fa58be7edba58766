import { describe, expect, test } from 'vitest'
import { tokenise } from '../../../../src/geoparse/fold.ts'
import { refineUse } from '../../../../src/geoparse/use/refine.ts'
import { classifyUse } from '../../../../src/geoparse/use/use.ts'
import { useRows } from '../../../../src/geoparse/use/words.ts'

/** Tokens of a sentence and the spans of the names that stand in its brackets; `[[X]]` stands for no government. */
function read(marked: string) {
  const names: { start: number; end: number; government: boolean }[] = []
  let text = ''
  for (const part of marked.split(/(\[\[?[^\]]+\]\]?)/)) {
    const name = /^\[+([^\]]+)\]+$/.exec(part)?.[1]
    if (name)
      names.push({ start: text.length, end: text.length + name.length, government: !part.startsWith('[[') })
    text += name ?? part
  }
  const tokens = tokenise(text)
  const spans = names.map(({ start, end, government }) => ({
    from: tokens.findIndex((t) => t.end > start),
    to: tokens.findLastIndex((t) => t.start < end) + 1,
    government,
  }))
  return { tokens, spans }
}

function usesIn(marked: string) {
  const { tokens, spans } = read(marked)
  return spans.map((s) => classifyUse(tokens, s.from, s.to, s.government))
}

function refinedIn(marked: string) {
  const { tokens, spans } = read(marked)
  return refineUse(
    tokens,
    spans.map((s) => ({ ...s, use: classifyUse(tokens, s.from, s.to, s.government) })),
  )
}

describe('each word of a row means what the row says, in the place of the example', () => {
  test.each(useRows)('$slot, $use: $example', ({ use, words, example }) => {
    const wrong = words.filter((word) => usesIn(example.replace(/\{.+\}/, word))[0] !== use)
    expect(wrong).toEqual([])
  })
})

describe('a place on the ground', () => {
  test.each([
    'They fled [Arland] at night.',
    'A third of [Arland] was lost.',
    'They met in [Arland], [Borland] and [Corland].',
    'Talks were held in [Arland] and [Borland] last week.',
    'They met in\n[Arland] that day.',
    'They met in\u00A0[Arland] that day.',
    'The people of the [Arland] have spoken.',
    'Flights from [Arland] to [Borland] were resumed.',
    'It reaches from [Arland] and [Borland] to [Corland].',
    'It lies as far away as [Arland]’s southern coast.',
    '[Arland]’s Tarnians and [Borland]’s northern towns suffered.',
    'The [Arland]-[Borland] border was shut.',
    'The [Arland] and [Borland] uprisings went on.',
    'the road between [Arland] and [Borland]',
    '[MILFORD] (Agency) – A spokesman said nothing.',
    '[Milford]: a city in fear',
    'He came from war-torn [Arland] as a child.',
    'Several capitals, including [Milford], [Tarnby] and [Oxmouth], were calm.',
    'It is a small country like [Arland].',
    '[Arland] is a city at war.',
    'By then [Arland] had a long civil war behind it.',
    'They handed [Arland] to the rebels.',
    'خرجت مظاهرات في [بلادنا] أمس',
  ])('%s', (sentence) => {
    expect(new Set(usesIn(sentence))).toEqual(new Set(['literal']))
  })
})

describe('a government', () => {
  test.each([
    '[Arland] wants peace.',
    'On Friday [Milford] has also warned of delays.',
    'In May, [Arland] said no.',
    'A treaty between [Arland] and [Borland] was signed.',
    'The rivalry between the [Arland] and [Borland] grew.',
    'A group backed by [Arland] won.',
    'It was a blow to [Arland]-led forces in the [Borland]-run north.',
    'He was killed in an [Arland] drone strike.',
    'The policy of [Arland] is clear.',
    'They sold it to [Arland], which denied it.',
    'It is close to [Arland].',
    'The envoys of [Arland] and [Borland] met.',
    'Critics accused [Arland] of delay.',
    '[Arland]’s border guards left.',
    '[Arland]’s foreign minister spoke.',
    'He does not believe in [Arland].',
    'It has an edge over [Arland].',
    'The region.” The [Arland] claims that all is well.',
    'They came into [A.B.] government hands.',
    'The anti-[Arland] League met.',
  ])('%s', (sentence) => {
    expect(new Set(usesIn(sentence))).toEqual(new Set(['metonym']))
  })
})

describe('part of another name', () => {
  test.each([
    'He works at the [Milford] Institute in Oxmouth.',
    'It was said by the [Arland] State Department today.',
    'She studied at the University of [Milford] for years.',
    'They joined the National Council of Resistance of [Arland] then.',
    'He leads the Supreme Council for the Renewal in [Arland] now.',
    'The Green State of [Arland] and its fighters left.',
    'as the [Milford] Times wrote',
    'the state-run Asra [Arland] daily wrote',
    'as Radio [Milford] reported',
    'after the [Arland] War in 1903',
    'after the [Arland]-[Borland] war of 1903',
    'They paid five million [Arland] dollars.',
    'The leaders of the [Arland] Regional Government met.',
    'a player named Michael [Arland] said',
  ])('%s', (sentence) => {
    expect(new Set(usesIn(sentence))).toEqual(new Set(['associative']))
  })

  test('also where the place cannot stand for a government', () => {
    expect(usesIn('the [[Oxmouth]] Force and the town of [[Oxmouth]]')).toEqual(['associative', 'literal'])
  })

  test('but not every capital of a headline is part of a name', () => {
    expect(usesIn('Get to Know [Arland]’s Men')).not.toContain('associative')
    expect(usesIn('a friend of Islamic [Arland], they say')).toEqual(['metonym'])
  })
})

describe('a second look at all toponyms of a text', () => {
  test('a name that is always part of a name is so before its staff too', () => {
    const text =
      'The [[Oxmouth]] Force left. The [[Oxmouth]] Force came. [[Oxmouth]] Force men and the [[Oxmouth]] chief met.'
    expect(refinedIn(text)).toEqual(['associative', 'associative', 'associative', 'associative'])
  })
  test('a country behind a town is an address', () => {
    expect(refinedIn('[[Milford]], [Arland], 1903')).toEqual(['literal', 'literal'])
    expect(refinedIn('As in [[Milford]], [Arland] lays claim to it.')).toEqual(['literal', 'metonym'])
  })
  test('a country that holds a town is ground', () => {
    expect(refinedIn('[Arland]’s [[Milford]] burned.')).toEqual(['literal', 'literal'])
    expect(refinedIn('[Arland]’s grip on [[Milford]] burned.')).toEqual(['metonym', 'literal'])
  })
})

test('the ends of a text are no obstacle', () => {
  for (const text of [
    '[Arland]',
    'in [Arland]',
    '[Arland] has',
    '[Arland] has been',
    '[Arland]’s',
    'the [Arland] and',
    '[Arland]-',
  ])
    expect(usesIn(text)).toHaveLength(1)
})

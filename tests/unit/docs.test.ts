import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formatAddress, parseAddress } from '../../src/app/url.ts'
import { omitReasons } from '../../src/model/coverage.ts'
import { certainties, statuses } from '../../src/model/feature.ts'
import { layerKinds } from '../../src/model/layer.ts'
import { stances } from '../../src/model/source.ts'
import { commands } from '../../src/pipeline/commands/commands.ts'
import { formatCliDocs, formatHelp } from '../../src/pipeline/commands/help.ts'
import { codingFields } from '../../src/pipeline/document/coding.ts'

const root = resolve(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const markdown = [
  'README.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs'))
    .filter((f) => f.endsWith('.md'))
    .map((f) => `docs/${f}`),
]

test('docs/cli.md is what the help says', () => {
  expect(read('docs/cli.md')).toBe(formatCliDocs())
})

test('the help names every command and every option', () => {
  const help = formatHelp()
  for (const command of commands) {
    expect(help).toContain(`influence-map ${command.name}`)
    for (const option of command.options) expect(help).toContain(`--${option.name}`)
    expect(command.examples.length).toBeGreaterThan(0)
  }
})

describe('docs/documents.md explains', () => {
  const docs = read('docs/documents.md')
  test.each(Object.keys(codingFields))('the field %s', (field) => expect(docs).toContain(`\`${field}\``))
  test.each(layerKinds.flatMap((l) => [l.id, ...l.kinds]))('the layer or kind %s', (kind) =>
    expect(docs).toContain(`\`${kind}\``),
  )
  test.each([...stances, ...statuses, ...Object.keys(certainties), ...Object.keys(omitReasons)])(
    'the value %s',
    (value) => expect(docs).toContain(`\`${value}\``),
  )
})

test('docs/address.md explains every key of the address', () => {
  const docs = read('docs/address.md')
  const full =
    '?from=2014&to=2015&mode=instant&as=known&fade=30&step=day&speed=2&loop=1&layers=events&sides=x&kinds=strike' +
    '&status=denied&located=site&actors=x&certainty=A&stances=israeli&only=disputed&text=y&coverage=0&legend=1&id=x&panel=list&bbox=1,2,3,4' +
    '&ui=bare&theme=dark&lang=ar&names=fa&basemap=none&projection=globe' +
    '&influence=hex&halflife=90&radius=20&of=x&compare=2014&contrast=difference&split=0.2&marks=1' +
    '&play=1&gestures=free&data=50b3b252&origins=https://news.example'
  const keys = [...new URLSearchParams(formatAddress(parseAddress(full))).keys()]
  expect(keys).toHaveLength(Object.keys(parseAddress('')).length)
  for (const key of keys) expect(docs).toContain(`\`${key}\``)
})

test('links between the docs lead somewhere', () => {
  for (const file of markdown)
    for (const [, target] of read(file).matchAll(/\]\((?!https?:|#)([^)#]+)/g))
      expect(
        () => readFileSync(resolve(root, file, '..', target!)),
        `${file} links to ${target}`,
      ).not.toThrow()
})

test('commands in the README exist', () => {
  const scripts = Object.keys(JSON.parse(read('package.json')).scripts)
  for (const [, script] of read('README.md').matchAll(/npm run (?:-s )?([a-z:]+)/g))
    expect(scripts).toContain(script)
  for (const [, command] of read('README.md').matchAll(/npm run -s cli -- ([a-z]+)/g))
    expect(commands.map((c) => c.name)).toContain(command)
})

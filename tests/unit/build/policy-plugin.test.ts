import { expect, test } from 'vitest'
import { headersOf, policyIn, policyOf } from '../../../src/build/policy-plugin.ts'

const directives = (urls: string[]) =>
  Object.fromEntries(
    policyOf(urls.map((url) => ({ url })))
      .split('; ')
      .map((one) => one.split(' '))
      .map(([name, ...values]) => [name, values]),
  )

test('without offered background maps the page speaks to its own host only', () => {
  expect(policyOf([])).not.toMatch(/https?:|\*/)
  expect(directives(['tiles/own.pmtiles', '/tiles/own.pmtiles'])).toEqual(directives([]))
})

test('offered ones add their hosts, once each, and only where maps load from', () => {
  const hosts = ['http://b.example:8080', 'https://a.example']
  const own = directives([])
  const more = directives([
    'https://a.example/x.pmtiles',
    'http://b.example:8080/s.json',
    'https://a.example/y',
  ])
  for (const name of Object.keys(own))
    expect(more[name], name).toEqual(
      ['img-src', 'font-src', 'connect-src'].includes(name) ? [...own[name]!, ...hosts] : own[name],
    )
})

test('a page with the default policy runs no text as code, and makes no elements of one', () => {
  expect(policyOf([])).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
      "worker-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'; " +
      "require-trusted-types-for 'script'; trusted-types default dompurify svelte-trusted-html",
  )
  expect(policyOf([{ url: 'https://a.example/x.pmtiles' }])).not.toMatch(/unsafe|blob:|\*/)
})

test.each(['index.html', 'assets/data-worker-AbC.js', 'data/manifest.json', 'element.js', ''])(
  'whoever wants may frame and load what is served: %s',
  (path) => {
    const headers = headersOf(path, policyOf([]))
    expect(headers['Content-Security-Policy']).toBe(`${policyOf([])}; frame-ancestors * file:`)
    expect(headers['Access-Control-Allow-Origin']).toBe('*')
    expect(headers['X-Content-Type-Options']).toBe('nosniff')
    expect(Object.keys(headers)).not.toContain('X-Frame-Options')
  },
)

test('what holds a hash in its name is kept for good, the rest asked for again', () => {
  const kept = (path: string) => headersOf(path, '')['Cache-Control']
  expect(kept('assets/index-AbC.js')).toBe('public, max-age=31536000, immutable')
  for (const path of ['', 'index.html', 'element.js', 'data/manifest.json', 'examples/index.html'])
    expect(kept(path), path).toBe('no-cache')
})

test('the examples may have frames of their own host, and nothing of another', () => {
  const policy = headersOf('examples/index.html', policyOf([]))['Content-Security-Policy']
  expect(policy).toContain("frame-src 'self'")
  expect(policy).not.toMatch(/trusted-types|unsafe|https?:/)
})

test('a preview sends the policy that the page was built with', () => {
  const policy = policyOf([{ url: 'https://a.example/x.pmtiles' }])
  const written = policy.replaceAll("'", '&#39;')
  expect(policyIn(`<meta http-equiv="Content-Security-Policy" content="${written}">`)).toBe(policy)
  expect(policyIn('<title>none</title>')).toBe(null)
})

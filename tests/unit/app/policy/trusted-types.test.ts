import { expect, test } from 'vitest'
import { rulesFor } from '../../../../src/app/policy/trusted-types.ts'

const base = 'https://maps.example/iraq/index.html'
const worker = 'https://maps.example/iraq/assets/data-worker-AbC.js'
const rules = (clean: ((html: string) => string) | null = null) => rulesFor([worker], base, () => clean)

test('no HTML passes before the cleaner is there, and none that it has not seen', () => {
  expect(rules().createHTML('')).toBe('')
  expect(rules().createHTML('<b>bold</b>')).toBe(null)
  expect(rules(() => 'cleaned').createHTML('<b onclick="x">bold</b>')).toBe('cleaned')
  expect(rules(() => '').createHTML('<script>x</script>')).toBe('')
})

test.each(['assets/data-worker-AbC.js', worker])('a worker of ours starts: %s', (address) => {
  expect(rules().createScriptURL(address)).toBe(address)
})

test.each([
  'x',
  '',
  'https://other.example/iraq/assets/data-worker-AbC.js',
  'assets/data-worker-AbC.js?x',
  'assets/data-worker-AbC.js#x',
  'data:text/javascript,1',
  'blob:https://maps.example/1',
  'javascript:1',
  'https://[',
])('no other script does: %s', (address) => {
  expect(rules().createScriptURL(address)).toBe(null)
})

test('code is not made of text at all', () => {
  expect(Object.keys(rules())).toEqual(['createHTML', 'createScriptURL'])
})

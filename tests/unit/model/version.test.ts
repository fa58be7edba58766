import { expect, test } from 'vitest'
import { versionFolder, versionOf } from '../../../src/model/version.ts'

test('a version is called by the first eight digits of its hash, and so is its folder', () => {
  expect(versionOf('0123456789abcdef')).toBe('01234567')
  expect(versionOf('01234567')).toBe('01234567')
  expect(versionFolder('data/', '0123456789abcdef')).toBe('data/01234567/')
})

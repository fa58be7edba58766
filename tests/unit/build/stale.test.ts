import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { hashFiles } from '../../../src/build/stale.ts'

test('what is in the files counts, not when they were written', () => {
  const dir = mkdtempSync(join(tmpdir(), 'stale-'))
  onTestFinished(() => rmSync(dir, { recursive: true }))
  mkdirSync(join(dir, 'src/inner'), { recursive: true })
  const file = join(dir, 'src/inner/a.ts')
  const hash = () => hashFiles(dir, ['src', 'package.json', 'not-there'])
  writeFileSync(file, '1')
  writeFileSync(join(dir, 'package.json'), '{}')
  const first = hash()

  utimesSync(file, 0, 0)
  expect(hash()).toBe(first)
  writeFileSync(file, '2')
  expect(hash()).not.toBe(first)
  writeFileSync(file, '1')
  expect(hash()).toBe(first)
  writeFileSync(join(dir, 'src/b.ts'), '')
  expect(hash()).not.toBe(first)
})

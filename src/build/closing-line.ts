import type { Reporter, TestModule } from 'vitest/node'

/** Prints "N passed, N failed, N skipped" as the last line of a run, for people and scripts that read only that. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const count = { passed: 0, failed: errors.length, skipped: 0 }
    for (const module of modules) {
      // a file that could not be loaded holds no tests and still has failed
      if (!module.ok() && [...module.children.allTests()].every((t) => t.result().state !== 'failed'))
        count.failed++
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state !== 'pending') count[state]++
      }
    }
    // after the summary of the default reporter
    process.on('exit', () => {
      console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`)
    })
  }
}

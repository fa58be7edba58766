/**
 * Processor time of the browser's processes. On Linux the kernel counts it by thread, to the nanosecond and without
 * asking the page; elsewhere the browser is asked over its debugging protocol, which takes the page a little time itself.
 */
import { existsSync, readFileSync } from 'node:fs'
import type { Browser, CDPSession, Page } from 'playwright-core'

export interface Meter {
  /** Milliseconds that the page's main thread has worked so far. */
  main: () => Promise<number>
  /** The same of its whole process, with all threads and workers. */
  renderer: () => Promise<number>
  /** The same of the process that draws; all pages share it. */
  gpu: () => Promise<number>
  /** Memory of the page's process, bytes; null where the system does not say. */
  memory: () => number | null
}

interface ProcessInfo {
  type: string
  id: number
  /** Seconds. */
  cpuTime: number
}

/** What a thread's file tells: nanoseconds on a processor, waiting for one, and turns. */
const threadFile = (pid: number) => `/proc/${pid}/task/${pid}/schedstat`

export async function createMeter(browser: Browser, page: Page): Promise<Meter> {
  const whole = await browser.newBrowserCDPSession()
  const own = await page.context().newCDPSession(page)
  await own.send('Performance.enable')
  const ask = async (name: string) => {
    const { metrics } = await own.send('Performance.getMetrics')
    return 1000 * (metrics.find((metric) => metric.name === name)?.value ?? NaN)
  }
  const gpu = async () => {
    const infos = await processes(whole)
    return 1000 * infos.reduce((sum, { type, cpuTime }) => sum + (type === 'GPU' ? cpuTime : 0), 0)
  }
  const renderers = (await processes(whole)).filter(({ type }) => type === 'renderer').map(({ id }) => id)
  if (!renderers.every((pid) => existsSync(threadFile(pid))))
    return { main: () => ask('ThreadTime'), renderer: () => ask('ProcessTime'), gpu, memory: () => null }
  const pid = await findRenderer(renderers, async () => {
    const before = await ask('ThreadTime')
    await page.evaluate(() => {
      const began = performance.now()
      while (performance.now() - began < 200);
    })
    return (await ask('ThreadTime')) - before
  })
  await own.send('Performance.disable')
  return {
    main: async () => threadTime(pid),
    renderer: async () => processTime(pid),
    gpu,
    memory: () => {
      const [, kb] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
      return kb === undefined ? null : Number(kb) * 1024
    },
  }
}

const processes = async (whole: CDPSession): Promise<ProcessInfo[]> =>
  (await whole.send('SystemInfo.getProcessInfo')).processInfo

/** The browser does not tell which process a page has: it is the one whose main thread works as long as the page's. */
async function findRenderer(pids: readonly number[], work: () => Promise<number>): Promise<number> {
  const before = pids.map(threadTime)
  const worked = await work()
  const [best] = pids
    .map((pid, i) => ({ pid, off: Math.abs(threadTime(pid) - (before[i] ?? 0) - worked) }))
    .sort((a, b) => a.off - b.off)
  if (!best || best.off > worked / 4) throw new Error('the page has none of the browser’s processes')
  return best.pid
}

const threadTime = (pid: number): number => Number(readFileSync(threadFile(pid), 'utf8').split(' ')[0]) / 1e6

/** Milliseconds of user and system time, in hundredths of a second (`man 5 proc_pid_stat`, fields 14 and 15). */
function processTime(pid: number): number {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

import { BasemapFault } from './fault.ts'

/** Long enough for the browser to tell of a refusal, which comes after the failure of the request itself. */
const TOLD_WITHIN_MS = 100

/**
 * Loads from an address. Where that fails because the page's own policy forbids its host, which the request does not tell,
 * throws the fault `policy`; else what the loading throws.
 */
export async function underPolicy<T>(url: string, load: () => Promise<T>): Promise<T> {
  const { origin } = new URL(url)
  let refused = false
  const note = ({ blockedURI }: SecurityPolicyViolationEvent) => (refused ||= blockedURI.startsWith(origin))
  document.addEventListener('securitypolicyviolation', note)
  try {
    return await load()
  } catch (error) {
    await new Promise((done) => setTimeout(done, TOLD_WITHIN_MS))
    throw refused ? new BasemapFault('policy') : error
  } finally {
    document.removeEventListener('securitypolicyviolation', note)
  }
}

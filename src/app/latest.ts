/**
 * Asks one question at a time. What was asked while another is being answered waits; where something is asked after it, it
 * is not asked at all and gives null.
 */
export function latestOf<Q, A>(ask: (question: Q) => Promise<A>): (question: Q) => Promise<A | null> {
  let asking = false
  let next: { question: Q; settle: (answer: Promise<A> | null) => void } | null = null

  async function run(question: Q): Promise<A> {
    asking = true
    try {
      return await ask(question)
    } finally {
      asking = false
      const waiting = next
      next = null
      waiting?.settle(run(waiting.question))
    }
  }
  return (question) => {
    if (!asking) return run(question)
    next?.settle(null)
    return new Promise((resolve) => (next = { question, settle: resolve }))
  }
}

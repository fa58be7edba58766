/**
 * What the page lets through where the browser asks a policy before it makes elements or scripts of a text (Trusted Types;
 * the page's Content-Security-Policy switches that on). Nothing of ours hands HTML to the browser: this is for what
 * MapLibre does with the sources of a background, and for mistakes.
 */

type Clean = (html: string) => string

/** The part of the browser's interface that is used; TypeScript's own library does not have it yet. */
interface TrustedTypes {
  createPolicy: (
    name: 'default',
    rules: Record<'createHTML' | 'createScriptURL', (text: string) => string | null>,
  ) => unknown
}

/** What passes: HTML that was cleaned, addresses of `scripts`, no code. A null has the browser throw a TypeError where the text was handed over. */
export function rulesFor(scripts: readonly string[], base: string, clean: () => Clean | null) {
  const known = new Set(scripts)
  return {
    createHTML: (html: string): string | null => (html === '' ? '' : (clean()?.(html) ?? null)),
    createScriptURL: (address: string): string | null =>
      URL.canParse(address, base) && known.has(new URL(address, base).href) ? address : null,
  }
}

/**
 * Sets the document's policy, once, before anything else is loaded. Gives what loads the cleaner: until that is there no HTML
 * passes. Does nothing where the browser knows no Trusted Types.
 */
export function startTrustedTypes(scripts: readonly string[]): () => Promise<void> {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  if (!trustedTypes) return async () => {}
  let clean: Clean | null = null
  trustedTypes.createPolicy(
    'default',
    rulesFor(scripts, document.baseURI, () => clean),
  )
  return async () => {
    const { default: purify } = await import('dompurify')
    clean = (html) => purify.sanitize(html, { RETURN_TRUSTED_TYPE: false })
  }
}

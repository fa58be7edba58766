/** 1-based line of an offset in a text. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}

/** Offset of the quote that ends the JSON string which begins at `start`; the text's length where none does. */
export function stringEnd(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let slashes = 0
    while (text.charCodeAt(end - 1 - slashes) === 0x5c) slashes++
    if (slashes % 2 === 0) return end
  }
  return text.length
}

/** One step of a JSON pointer (RFC 6901), escaped. */
export const pointerStep = (key: string): string =>
  key.slice(0, 60).replaceAll('~', '~0').replaceAll('/', '~1')

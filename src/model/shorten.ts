/** Cuts at a word so that the text with its ellipsis has at most `most` characters. */
export function shorten(text: string, most: number): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length <= most) return plain
  const cut = plain.slice(0, most - 1)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).replace(/[\s,:–-]+$/, '')}…`
}

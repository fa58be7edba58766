/** Fetches the scripts of a live map while its first picture is drawn. */
import { SCRIPTS_AHEAD } from '../../embed/ahead.ts'

/**
 * The page's HTML names them, but does not load them: of a hundred frames on a page few are in sight, and the browser would
 * refuse what so many ask for at once.
 */
export function fetchAhead(): void {
  const named = document.querySelector(`meta[name="${SCRIPTS_AHEAD}"]`)
  for (const href of named?.getAttribute('content')?.split(' ') ?? []) {
    const link = document.createElement('link')
    Object.assign(link, { rel: 'modulepreload', crossOrigin: '', href })
    document.head.append(link)
  }
  named?.remove()
}

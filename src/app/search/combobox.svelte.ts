/** The options under a search field: which stand there, which one the keys have come to, what they do. */
import { tick } from 'svelte'
import type { MapState } from '../state.svelte.ts'
import { keyMeaning } from './combobox-keys.ts'
import type { Hit } from './search-service.ts'
import type { Search } from './search-state.svelte.ts'

/** Results of a group in a popup, and where there is little room. */
const [FEW, FEWER] = [4, 3]
/** Milliseconds after which the reader rests. */
const REST = 600

interface ComboboxAsk {
  /** Results stand under the field and not in a popup. */
  page: () => boolean
  /** There is little room. */
  compact: () => boolean
  field: () => HTMLInputElement
  /** Of the list of options; `-` and its own id make that of an option. */
  listId: string
}

const optionOf = ({ group, id }: Hit): string => `${group}:${id}`

/** To be called while a component is made. */
export function createCombobox(map: MapState, search: Search, ask: ComboboxAsk) {
  const { words, dates } = map
  const { page, compact, field, listId } = ask
  let open = $state(false)
  let active = $state<string | null>(null)
  let said = $state('')

  const total = $derived(search.found.reduce((sum, group) => sum + group.total, 0))
  const groups = $derived(
    page()
      ? search.found
      : search.found.map((group) => ({ ...group, hits: group.hits.slice(0, compact() ? FEWER : FEW) })),
  )
  const listed = $derived(groups.flatMap(({ hits }) => hits))
  const all = $derived(
    page() || search.isSuggested || total <= listed.length
      ? null
      : words.search.all(dates.number(total), total),
  )
  const options = $derived([...listed.map(optionOf), ...(all === null ? [] : ['all'])])
  const none = $derived(!search.isSuggested && search.isAnswered && total === 0 && !search.reading)
  const expanded = $derived(options.length > 0 && (page() || open))
  const popped = $derived(!page() && open && (options.length > 0 || none || search.failure !== null))
  const current = $derived(active !== null && options.includes(active) ? active : null)

  // told once the reader rests, not at every key
  $effect(() => {
    const text =
      search.isSuggested || !search.isAnswered
        ? ''
        : none
          ? words.search.none(search.text)
          : words.search.found(dates.number(total), total)
    const timer = setTimeout(() => (said = text), REST)
    return () => clearTimeout(timer)
  })
  $effect(() => () => void (map.highlighted = null))

  const hitOf = (option: string | undefined) => listed.find((one) => optionOf(one) === option)

  async function go(to: string | undefined): Promise<void> {
    active = to ?? null
    light(hitOf(to) ?? null)
    await tick()
    const root = field().getRootNode() as Document | ShadowRoot
    if (to) root.getElementById(`${listId}-${to}`)?.scrollIntoView({ block: 'nearest' })
  }

  /** Shows on the map where a result is. */
  function light(hit: Hit | null): void {
    const place = hit?.group === 'place' ? search.place(hit.id) : undefined
    map.highlighted = place
      ? { id: null, geometry: { type: 'Point', coordinates: [place.lon, place.lat] } }
      : ((hit?.group === 'feature' ? map.feature(hit.id) : null) ?? null)
  }

  function close(): void {
    open = false
    active = null
    light(null)
  }

  function clear(): void {
    search.text = ''
    close()
    field().focus()
  }

  function choose(option: Hit | 'all'): void {
    close()
    if (option === 'all') map.start({ page: 'search' })
    else search.choose(option, page() ? 'page' : 'field')
  }

  async function enter(): Promise<void> {
    const { text } = search
    await search.settle()
    if (text !== search.text) return
    const hit = current === null ? listed[0] : hitOf(current)
    if (hit) choose(hit)
    else if (current === 'all') choose('all')
  }

  function onkeydown(event: KeyboardEvent): void {
    if (event.isComposing || event.ctrlKey || event.metaKey) return
    const meaning = keyMeaning(event.key, { options, current, popped, hasText: search.text !== '' })
    if (!meaning) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'ArrowDown' && !expanded) open = true
    if (meaning.does === 'go') void go(meaning.to)
    else if (meaning.does === 'enter') void enter()
    else if (meaning.does === 'close') close()
    else clear()
  }

  return {
    get groups() {
      return groups
    },
    /** Ids of the options. */
    get options() {
      return options
    },
    /** The words of the option that leads to all results; null where all stand here. */
    get all() {
      return all
    },
    /** Nothing was found, and nothing more can be. */
    get none() {
      return none
    },
    get expanded() {
      return expanded
    },
    /** There is something to show in the popup. */
    get popped() {
      return popped
    },
    /** The option that the keys have come to. */
    get current() {
      return current
    },
    /** For the live line. */
    get said() {
      return said
    },
    light,
    close,
    clear,
    choose,
    onkeydown,
    /** The field is asked for its options. */
    open: () => (open = true),
    /** Something was typed: the keys are the field's again. */
    typed() {
      open = true
      active = null
    },
  }
}

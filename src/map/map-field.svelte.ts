/** Draws influence on one map, and tells what of it lies at a spot. Its layer is loaded only once there is something to draw. */
import type { FieldLayer } from './field/field-layer.ts'
import { placeAreas } from './layers/places.ts'
import type { MapViewProps } from './map-view.ts'
import type { MapLibreMap } from './maplibre.ts'
import type { Picked } from './pick.ts'
import { keepLayer } from './time-layer/time-layer.ts'

/** CSS pixels from the map's left upper corner. */
interface Spot {
  x: number
  y: number
}

interface FieldAsk {
  view: () => Pick<MapViewProps, 'field' | 'look' | 'cell' | 'padding'>
  /** Null until the style stands. */
  map: () => MapLibreMap | null
}

/** To be called while a component is made. */
export function keepField({ view, map }: FieldAsk) {
  let layer = $state.raw<FieldLayer | null>(null)
  const isOn = $derived(Boolean(view().field))

  $effect(() => {
    const on = map()
    if (!on || !isOn) return
    let drop = () => {}
    let isOver = false
    void import('./field/field-layer.ts').then(({ createFieldLayer }) => {
      if (isOver) return
      layer = createFieldLayer('field')
      // over land and veil, under what else the data paint, borders and names
      drop = keepLayer(on, layer, placeAreas()[0]?.id)
    })
    return () => {
      isOver = true
      drop()
      layer = null
    }
  })
  $effect(() => {
    const { field, look, cell = null } = view()
    if (field) layer?.show(field, look, cell)
  })

  /** Number of the cell drawn at a point of the map, CSS pixels; −1 where none is. */
  const cellAt = (at: Spot): number => (view().field && layer ? layer.cellAt(at) : -1)

  return {
    cellAt,
    /**
     * What keys do with the cell in the middle of what panels leave free of the map; null where none is. It is told of with its
     * spot on the map.
     */
    inMiddle(tell: (picked: Picked, at: Spot) => void, open: (picked: Picked) => void) {
      const { left, right, top, bottom } = view().padding
      const { clientWidth = 0, clientHeight = 0 } = map()?.getContainer() ?? {}
      const at = { x: (left + clientWidth - right) / 2, y: (top + clientHeight - bottom) / 2 }
      const cell = cellAt(at)
      const picked: Picked = { keys: [], ids: [], rows: [], cell }
      return cell < 0 ? null : { tell: () => tell(picked, at), open: () => open(picked) }
    },
  }
}

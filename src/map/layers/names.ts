/** Name of the holder of a layer's names: MapLibre places all names anew when one changes, so they stand apart. */
export const namesOf = (source: string): string => `${source}-names`

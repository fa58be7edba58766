/** In the order in which they stand. Those that are sorted by have a `SortKey`'s name. */
export const tableColumns = [
  'date',
  'name',
  'kind',
  'place',
  'located',
  'actor',
  'status',
  'certainty',
  'sources',
  'figures',
] as const
export type TableColumn = (typeof tableColumns)[number]

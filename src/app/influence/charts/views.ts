/** Ways to show influence over time: as bands on each other, as a small chart for each side, as a table. */
export const overTimeViews = ['bands', 'small', 'table'] as const
export type OverTimeView = (typeof overTimeViews)[number]

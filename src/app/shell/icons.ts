/** Icons of the page's controls: lines of 1.6 pixels in a square of 20 by 20. */
export const icons = {
  search: 'M14.2 8.6a5.6 5.6 0 1 1-11.2 0a5.6 5.6 0 0 1 11.2 0M12.8 12.8L17 17',
  list: 'M7.5 5H17M7.5 10H17M7.5 15H17M3 5h.6M3 10h.6M3 15h.6',
  layers: 'M10 3L17.5 7L10 11L2.5 7ZM2.5 10.5L10 14.5L17.5 10.5M2.5 13.8L10 17.8L17.5 13.8',
  influence:
    'M10 2.6L13.4 4.5V8.3L10 10.2L6.6 8.3V4.5ZM6.2 9.6L9.6 11.5V15.3L6.2 17.2L2.8 15.3V11.5ZM13.8 9.6L17.2 11.5V15.3L13.8 17.2L10.4 15.3V11.5Z',
  settings:
    'M8.2 4.2L8.6 2.1L11.4 2.1L11.8 4.2L12.8 4.6L14.6 3.5L16.5 5.4L15.4 7.2L15.8 8.2L17.9 8.6L17.9 11.4L15.8 11.8L15.4 12.8L16.5 14.6L14.6 16.5L12.8 15.4L11.8 15.8L11.4 17.9L8.6 17.9L8.2 15.8L7.2 15.4L5.4 16.5L3.5 14.6L4.6 12.8L4.2 11.8L2.1 11.4L2.1 8.6L4.2 8.2L4.6 7.2L3.5 5.4L5.4 3.5L7.2 4.6ZM12.5 10a2.5 2.5 0 1 1-5 0a2.5 2.5 0 0 1 5 0',
  keys: 'M17.5 10a7.5 7.5 0 1 1-15 0a7.5 7.5 0 0 1 15 0M7.8 8a2.2 2.2 0 1 1 3.4 1.9c-.8.5-1.2.9-1.2 1.7M10 14.2h.1',
  about: 'M17.5 10a7.5 7.5 0 1 1-15 0a7.5 7.5 0 0 1 15 0M10 9.2V14M10 6.2h.1',
  apart: 'M10 17.5C6.5 13.8 4.8 11 4.8 8.3a5.2 5.2 0 0 1 10.4 0C15.2 11 13.5 13.8 10 17.5M3 3L17 17',
  more: 'M10.9 4.4a.9.9 0 1 1-1.8 0a.9.9 0 0 1 1.8 0M10.9 10a.9.9 0 1 1-1.8 0a.9.9 0 0 1 1.8 0M10.9 15.6a.9.9 0 1 1-1.8 0a.9.9 0 0 1 1.8 0',
  close: 'M5 5L15 15M15 5L5 15',
  back: 'M12 4.5L6.5 10L12 15.5',
  fold: 'M5 7.5L10 12.5L15 7.5',
  away: 'M8 5H5V15H15V12M11 4.5H15.5V9M15.5 4.5L9 11',
} as const

export type IconName = keyof typeof icons

/** Those that show a direction of reading: mirrored from right to left. */
export const mirrored: readonly IconName[] = ['back', 'list', 'away', 'search']

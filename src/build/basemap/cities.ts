import { readFileSync } from 'node:fs'

/** One row of a GeoNames dump. */
export interface City {
  id: string
  /** With the diacritics of the romanisation. */
  name: string
  alternates: string[]
  lon: number
  lat: number
  /** GeoNames feature code: PPLC capital, PPLA to PPLA4 seats of divisions, PPL others, PPLX quarters. */
  code: string
  country: string
  /** GeoNames code of the division of first order. */
  province: string
  population: number
}

/** Codes of what is not a town of today: quarters, abandoned, destroyed and historical places, farms. */
const unwanted = ['PPLX', 'PPLQ', 'PPLW', 'PPLH', 'PPLF', 'PPLR', 'PPLCH', 'STLMT']

export function readCities(path: string): City[] {
  const cities = readFileSync(path, 'utf8')
    .split('\n')
    .filter((row) => row !== '')
    .map((row): City => {
      const cells = row.split('\t')
      const cell = (at: number) => cells[at] ?? ''
      return {
        id: cell(0),
        name: cell(1),
        alternates: cell(3).split(','),
        lat: Number(cell(4)),
        lon: Number(cell(5)),
        code: cell(7),
        country: cell(8),
        province: cell(10),
        population: Number(cell(14)),
      }
    })
  return cities.filter(({ code }) => !unwanted.includes(code))
}

/** What an address would say of the view that the page opens with: its own, else the one that is kept in the file that it is. */
import { fileView } from './held-file.ts'
import { isOneFile } from './one-file.ts'

export const openingQuery = (): string => (location.search || !isOneFile ? location.search : fileView().query)

/** True in the script of the map as one file: its build puts true here (`build/offline-plugin.ts`). */
export const isOneFile: boolean = false

import { version } from '../../../package.json'

/** Version of this software. */
export const softwareVersion: string = version

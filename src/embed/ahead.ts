/** Name of the `<meta>` in which the built page tells its scripts that a live map will need, addresses with spaces between. */
export const SCRIPTS_AHEAD = 'influence-map:scripts'

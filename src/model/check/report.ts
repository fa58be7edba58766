/** Takes a fault: its code, the JSON pointer within the feature, what is wrong. */
export type Report = (code: string, pointer: string, message: string) => void

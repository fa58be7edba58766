/** URL of the compiled module for an entry; null where it cannot be kept. */
export function compiled(entry: URL): Promise<string | null>

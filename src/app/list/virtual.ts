/** The virtual list of `virtua` with its types, which not every checker finds in its Svelte files. */
import type { Component } from 'svelte'
import { Virtualizer as Untyped, type VirtualizerHandle, type VirtualizerProps } from 'virtua/svelte'
import type { Listed } from './listing.ts'

/** Draws only those rows that are on the screen, and those that must stay. */
export const Virtualizer = Untyped as unknown as Component<VirtualizerProps<Listed>, VirtualizerHandle>

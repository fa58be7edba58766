#!/usr/bin/env node
// The sources are TypeScript and run as they are: no build step between a clone or an install and the first command.
import { compiled } from './compiled.mjs'

const entry = new URL('../pipeline/cli.ts', import.meta.url)
const module = await compiled(entry)
if (!module) (await import('tsx/esm/api')).register()
await import(module ?? entry.href)

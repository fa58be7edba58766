#!/usr/bin/env node
// The sources are TypeScript and run as they are: no build step between a clone or an install and the first command.
import { register } from 'tsx/esm/api'

register()
await import('../pipeline/cli.ts')

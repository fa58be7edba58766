import { expect, test } from 'vitest'
import { createGazetteer } from '../../../src/geoparse/gazetteer/gazetteer.ts'

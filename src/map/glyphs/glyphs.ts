/** One icon for each kind of thing. They are plain and hurt nobody: no skulls, no blood, no weapons on people. */
import airport from '@mapbox/maki/icons/airport.svg?raw'
import arrow from '@mapbox/maki/icons/arrow.svg?raw'
import building from '@mapbox/maki/icons/building.svg?raw'
import campsite from '@mapbox/maki/icons/campsite.svg?raw'
import castle from '@mapbox/maki/icons/castle.svg?raw'
import cross from '@mapbox/maki/icons/cross.svg?raw'
import embassy from '@mapbox/maki/icons/embassy.svg?raw'
import entrance from '@mapbox/maki/icons/entrance-alt1.svg?raw'
import fire from '@mapbox/maki/icons/fire-station.svg?raw'
import landmark from '@mapbox/maki/icons/landmark.svg?raw'
import liftGate from '@mapbox/maki/icons/lift-gate.svg?raw'
import marker from '@mapbox/maki/icons/marker.svg?raw'
import monument from '@mapbox/maki/icons/monument.svg?raw'
import rocket from '@mapbox/maki/icons/rocket.svg?raw'
import suitcase from '@mapbox/maki/icons/suitcase.svg?raw'
import warehouse from '@mapbox/maki/icons/warehouse.svg?raw'
import antenna from '@rapideditor/temaki/icons/antenna.svg?raw'
import flagged from '@rapideditor/temaki/icons/embassy.svg?raw'
import hand from '@rapideditor/temaki/icons/hand.svg?raw'
import watchtower from '@rapideditor/temaki/icons/hunting_blind.svg?raw'
import aircraft from '@rapideditor/temaki/icons/jetplane_front.svg?raw'
import junction from '@rapideditor/temaki/icons/junction.svg?raw'
import lock from '@rapideditor/temaki/icons/lock.svg?raw'
import pedestrian from '@rapideditor/temaki/icons/pedestrian.svg?raw'
import giving from '@rapideditor/temaki/icons/social_facility.svg?raw'
import dot from '@rapideditor/temaki/icons/vertex.svg?raw'
import { layerKinds, type LayerId } from '../../model/layer.ts'
import { parseGlyph, type Glyph } from './svg.ts'

type KindOf<L extends LayerId> = Extract<(typeof layerKinds)[number], { id: L }>['kinds'][number]

const AROUND = 180

const glyphs: { [L in LayerId]: Record<KindOf<L>, Glyph> } = {
  event: {
    // what comes through the air: missile, drone or bomb
    strike: parseGlyph(rocket),
    // bombs, shots and raids: fire
    attack: parseGlyph(fire),
    // crossed, as battles have been marked on maps for centuries
    battle: parseGlyph(cross),
    // a raised hand
    protest: parseGlyph(hand),
    // a memorial to the dead, no picture of the deed
    massacre: parseGlyph(monument),
    // ways that come together
    meeting: parseGlyph(junction),
    // in, and out again
    deployment: parseGlyph(entrance),
    withdrawal: parseGlyph(arrow, AROUND),
    // a house of state
    political: parseGlyph(landmark),
    // the diplomatic bag
    diplomatic: parseGlyph(suitcase),
    // people on the way
    displacement: parseGlyph(pedestrian),
    // a hand that gives
    aid: parseGlyph(giving),
    // what is broken into
    cyber: parseGlyph(lock),
    // says no more than that something happened
    other: parseGlyph(dot),
  },
  base: {
    // a fortified place, whoever holds it
    base: parseGlyph(castle),
    airbase: parseGlyph(airport),
    // a watchtower
    outpost: parseGlyph(watchtower),
    // an office
    hq: parseGlyph(building),
    // the flag alone, and the larger house with a flag
    consulate: parseGlyph(embassy),
    embassy: parseGlyph(flagged),
    camp: parseGlyph(campsite),
    // aircraft seen from the front: long wings, no pilot to be seen
    'drone-base': parseGlyph(aircraft),
    'border-crossing': parseGlyph(liftGate),
    depot: parseGlyph(warehouse),
  },
  presence: {
    // their flag flies
    control: parseGlyph(embassy),
    // they are here
    presence: parseGlyph(marker),
    // their word goes far
    influence: parseGlyph(antenna),
    deployment: parseGlyph(arrow),
  },
}

/** Icon of a layer's kind; null for a kind that the layer does not know. */
export const glyphOf = (layer: LayerId, kind: string): Glyph | null =>
  (glyphs[layer] as Partial<Record<string, Glyph>>)[kind] ?? null

import type { SampleStory } from '../sampleStory'
import { insurers } from './insurers'
import { islandFerries } from './islandFerries'
import { lanternRace } from './lanternRace'
import { listsClose } from './listsClose'
import { netMaker } from './netMaker'
import { nightBoat } from './nightBoat'
import { pilotBoat } from './pilotBoat'
import { pitchBelowTheSea } from './pitchBelowTheSea'
import { shopfronts } from './shopfronts'
import { skerrowWalk } from './skerrowWalk'
import { solarRoofs } from './solarRoofs'
import { straitTalks } from './straitTalks'
import { tideGauge } from './tideGauge'
import { tideHouse } from './tideHouse'
import { wallAndWater } from './wallAndWater'
import { wallVote } from './wallVote'
import { weatherCookbook } from './weatherCookbook'

/** Every story of the sample, oldest first: the last is the one that was worked on last. */
export const sampleStories: readonly SampleStory[] = [
  tideHouse,
  netMaker,
  skerrowWalk,
  lanternRace,
  islandFerries,
  wallVote,
  wallAndWater,
  insurers,
  pilotBoat,
  weatherCookbook,
  pitchBelowTheSea,
  shopfronts,
  solarRoofs,
  nightBoat,
  tideGauge,
  listsClose,
  straitTalks,
]

import { setTimeout as pause } from 'node:timers/promises';
import type { Stage } from '../stage/stage.js';
import { type Consumption, meterOf } from './consumption.js';
import type { Contestant } from './contestant.js';

/** What everything takes while nothing happens, in milliseconds of processor time a second. */
export interface RestFigures {
  readonly shape: Contestant['shape']['name'];
  readonly consumption: Consumption;
}

const SECONDS = 5;

/** Looks on while nothing happens: what is taken then is in all other figures too, the more the longer they took. */
export async function measureRest(
  stage: Stage,
  contestants: readonly Contestant[],
): Promise<readonly RestFigures[]> {
  const meters = contestants.map(({ shape }) => ({ shape: shape.name, taken: meterOf(shape, stage) }));
  await pause(SECONDS * 1_000);
  return meters.map(({ shape, taken }) => ({ shape, consumption: taken(1_000 / SECONDS) }));
}

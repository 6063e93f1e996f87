import type { Directive } from '@sojourn/contract';
import { act } from '../acting/act.js';
import { advance } from '../durable-run/advance.js';
import type { Racer } from './interleaving.test-helper.js';
import { alias, deskOf, relay, track, type RaceCourse } from './race-course.test-helper.js';

/** What a racer does. */
export type Work<Answer = unknown> = (racer: Racer) => Promise<Answer>;

/** An enrollment is nudged, or its alarm rings: it decides once. */
export function advances(course: RaceCourse, id: string): Work<Directive> {
  return (racer) => advance(deskOf(course, racer), id, null);
}

/** The action at which an enrollment stands is carried out. */
export function acts(course: RaceCourse, id: string, seq: number): Work<Directive> {
  return (racer) => act(deskOf(course, racer), id, seq, undefined, new AbortController().signal);
}

/** Follows an enrollment's directives until it rests, as its durable run does. */
export function follows(course: RaceCourse, id: string): Work<Directive> {
  return (racer) => course.scene.run(id, deskOf(course, racer));
}

/** An event is acknowledged, and relayed. */
export function happens(course: RaceCourse, customer: string, event: string): Work<void> {
  return async (racer) => {
    await track(course, racer, customer, event);
    await relay(course, racer);
  };
}

/** Two customers turn out to be one, and it is relayed. */
export function merges(
  course: RaceCourse,
  [survivor, former]: readonly [survivor: string, former: string],
): Work<void> {
  return async (racer) => {
    await alias(course, racer, survivor, former);
    await relay(course, racer);
  };
}

import { publishJourney } from '@sojourn/testing';
import { check } from '../checker/check.js';
import type { Violation } from '../checker/violation.js';
import type { Evidence } from '../evidence/evidence.js';
import type { House } from '../house/house.js';
import type { PartName, Recovery } from '../house/parts.js';
import type { Tenant } from '../house/tenant.js';
import { killParts } from '../kills/kill-parts.js';
import { drawJourneys } from '../load/journeys.js';
import { Pace } from '../load/pace.js';
import { playLoad } from '../load/play-load.js';
import { playStops } from '../load/play-stops.js';
import { Sender } from '../load/sender.js';
import { stopJourney } from '../load/stop-journey.js';
import { calmMood, troubledMood } from '../provider/mood.js';
import type { Say } from './in-folder.js';
import { type KillsRunSize, planRun, type RunPlan } from './plan-run.js';

/** What a run has come to. */
export interface KillsRunReport {
  readonly seed: string;
  readonly kills: readonly PartName[];
  readonly recoveries: readonly Recovery[];
  /** From the end of the kills until all was at rest. */
  readonly settledAfterMs: number;
  readonly evidence: Evidence;
  readonly violations: readonly Violation[];
}

// In the middle of the run, so that what is on its way then must outlive it.
const OPEN_MS = 60_000;

// How far the load may be ahead of the kills.
const AHEAD = 0.1;

/** Puts a house under load, kills every part of it again and again, lets it come to rest, and judges. */
export async function killsRun(
  house: House,
  seed: string,
  size: KillsRunSize,
  say: Say,
): Promise<KillsRunReport> {
  const plan = planRun(seed, size, Date.now());
  const tenants = await house.tenants(['one.example', 'two.example']);
  house.setMood(troubledMood(seed), tenants);
  const givenUp = new AbortController();
  const pace = new Pace(size.load.durationMs);
  pace.done(AHEAD);
  const playing = await Promise.all(
    tenants.map((tenant) => openTenant(house, tenant, plan, pace, givenUp.signal)),
  );

  const kills: PartName[] = [];
  const all = Promise.allSettled(playing.flatMap((play) => play()));
  await killParts(house.parts, plan.kills, (part, share) => {
    kills.push(part);
    pace.done(share + AHEAD);
    say(`  kill ${kills.length} of ${plan.kills.length}: ${part}`);
  });
  say('  All kills are done. The load goes on to its end, and everything comes to rest …');
  house.setMood(calmMood, tenants);
  const calmFrom = performance.now();
  const impatience = setTimeout(() => {
    givenUp.abort(new Error('not answered in time'));
  }, size.settleMs);
  await all;
  clearTimeout(impatience);
  await house.settled(tenants, { withinMs: size.settleMs, openMs: OPEN_MS });
  const settledAfterMs = performance.now() - calmFrom;
  const evidence = await house.evidence(tenants);
  const { recoveries } = house.parts;
  return { seed, kills, recoveries, settledAfterMs, evidence, violations: check(evidence) };
}

/** Publishes the journeys of a workspace; gives what begins its load and its stops. */
async function openTenant(
  { clientLog, partnerUrl }: House,
  tenant: Tenant,
  { loadOf, stops }: RunPlan,
  pace: Pace,
  givenUp: AbortSignal,
): Promise<() => readonly Promise<void>[]> {
  const ids = new Map<string, string>();
  for (const [name, journey] of Object.entries(drawJourneys(partnerUrl)))
    ids.set(name, await publishJourney(tenant, name, journey));
  const sender = new Sender(tenant, clientLog);
  return () => [
    playLoad(sender, loadOf(tenant.domain), pace, givenUp),
    playStops(
      stops,
      pace,
      (name, verb) => stopJourney(tenant, clientLog, { journeyId: ids.get(name) ?? '', verb }, givenUp),
      givenUp,
    ),
  ];
}

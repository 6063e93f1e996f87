/** Prints what the pure libraries cost on this machine. Nothing is asserted here: bytes are, in `bundle-size.test.ts`. */
import { createEngine, createRegistry } from '@sojourn/engine';
import { catalog } from '@sojourn/nodes/config';
import { steps, triggers } from '@sojourn/nodes/steps';
import { readFileSync } from 'node:fs';
import { bundleSize, editorPage } from './bundle-size.js';
import { longJourney } from './long-journey.js';
import { shortOnboarding } from './short-onboarding.js';
import { medianMs, medianRatio } from './measure.js';
import { yardstick } from './yardstick.js';

const engine = createEngine({ registry: createRegistry(catalog), steps, triggers });
const anyAvailability = { anyAvailability: true };
const DAY = 86_400_000;
const START = Date.parse('2026-03-02T09:00:00Z');

print('yardstick (20,000 hashes)', `${medianMs(yardstick).toFixed(1)} ms`);

for (const nodes of [50, 500, 5_000]) {
  const journey = longJourney(nodes);
  const compiled = engine.compile(journey, {}, anyAvailability);
  if (compiled.kind === 'refused') throw new Error(JSON.stringify(compiled.problems.slice(0, 3)));
  print(
    `compile, ${nodes} nodes`,
    `${medianMs(() => engine.compile(journey, {}, anyAvailability)).toFixed(1)} ms`,
  );
}
const [small, middle, large] = [longJourney(50), longJourney(500), longJourney(5_000)];
const compile = (/** @type {unknown} */ journey) => () => engine.compile(journey, {}, anyAvailability);
print('compile, 500 : 50 nodes', `× ${medianRatio(compile(middle), compile(small)).toFixed(1)}`);
print('compile, 5,000 : 500 nodes', `× ${medianRatio(compile(large), compile(middle), 3).toFixed(1)}`);

const onboarding = planOf('onboarding');
const chainPlan = compiledPlan(small);
const short = compiledPlan(shortOnboarding);
for (const [name, plan] of /** @type {const} */ ([
  ['short onboarding', short],
  ['onboarding', onboarding],
])) {
  const visits = simulateMany(plan, 10_000);
  const spent = medianMs(() => simulateMany(plan, 10_000), 3);
  print(
    `simulate ${name}, 10,000 × 30 days`,
    `${(spent / 1000).toFixed(2)} s, ${visits / 10_000} visits each`,
  );
  const ratio = medianRatio(() => simulateMany(plan, 1_000), yardstick, 5);
  print(`simulate ${name}, 1,000 : yardstick`, `× ${ratio.toFixed(2)}`);
}

const twenty = medianMs(() => advanceThrough(10_000));
print('advance, per step', `${((twenty * 1000) / 20_000).toFixed(1)} µs`);
print(
  'advance, 20,000 steps : yardstick',
  `× ${medianRatio(() => advanceThrough(10_000), yardstick, 5).toFixed(2)}`,
);

const { bytes, gzipped, byPackage } = await bundleSize(editorPage);
print(
  'bundle without luxon and zod',
  `${(bytes / 1024).toFixed(1)} KB, ${(gzipped / 1024).toFixed(1)} KB gzipped`,
);
for (const [name, size] of [...byPackage].toSorted(([, a], [, b]) => b - a).slice(0, 8)) {
  print(`  ${name}`, `${(size / 1024).toFixed(1)} KB minified`);
}

/** @param {string} name of a file in examples/journeys */
function planOf(name) {
  const file = new URL(`../../../examples/journeys/${name}.json`, import.meta.url);
  return compiledPlan(JSON.parse(readFileSync(file, 'utf8')));
}

/** @param {unknown} journey in its saved form */
function compiledPlan(journey) {
  const compiled = engine.compile(journey, {}, anyAvailability);
  if (compiled.kind === 'refused') throw new Error(JSON.stringify(compiled.problems));
  return compiled.plan;
}

/**
 * @param {import('@sojourn/engine').Plan} plan
 * @param {number} customers how many, each of whom opens the app and does a step a little later
 * @returns {number} visits of nodes, of all of them
 */
function simulateMany(plan, customers) {
  let visits = 0;
  for (let index = 0; index < customers; index += 1) {
    const at = START + (index % 1_000) * 60_000;
    const properties = { step: 'fit-profile', step_name: 'Your fit' };
    const { runs } = engine.simulate(
      plan,
      { id: `customer-${index}`, attributes: { email: 'ada@example.com', first_name: 'Ada' } },
      [
        { at, kind: 'event', event: 'App Opened' },
        { at: at + ((index % 5) + 1) * DAY, kind: 'event', event: 'Step Completed', properties },
      ],
      { from: START, to: START + 30 * DAY, zone: 'Europe/Berlin' },
    );
    for (const { trace } of runs) visits += trace.length;
  }
  if (visits < customers) throw new Error('Nobody was let in');
  return visits;
}

/** @param {number} enrollments how many wait, and then are sent a message: two steps each */
function advanceThrough(enrollments) {
  const plan = chainPlan;
  const facts = { customer: { email: 'ada@example.com' }, entry: {}, results: {} };
  const options = { zone: 'Europe/Berlin', journey: 'bench', customer: 'ada' };
  for (let index = 0; index < enrollments; index += 1) {
    const cursor = engine.start({ entryPlace: 1, entryEvent: 'e1', enteredAt: START });
    const parked = engine.advance(plan, cursor, { kind: 'woken', now: START }, facts, options);
    engine.advance(plan, parked.cursor, { kind: 'woken', now: START + 2 * DAY }, facts, options);
  }
}

/**
 * @param {string} what
 * @param {string} figure
 */
function print(what, figure) {
  console.log(`${what.padEnd(40)} ${figure}`);
}

import { fileURLToPath } from 'node:url';
import { ensureNamespace } from '@sojourn/stack';
import type { Contestant } from './measure/contestant.js';
import { measureLanes } from './measure/lanes.js';
import { measureLoad } from './measure/load.js';
import { measureRest } from './measure/rest.js';
import { measureStatements } from './measure/statements.js';
import { measureWaiting, type WaitingFigures } from './measure/waiting.js';
import { type BenchOptions, readOptions } from './options.js';
import { printLanes } from './report/print-lanes.js';
import { printLoad } from './report/print-load.js';
import { printRest } from './report/print-rest.js';
import { printStatements } from './report/print-statements.js';
import { printWaiting } from './report/print-waiting.js';
import { openShape } from './shapes/open-shape.js';
import { openStage } from './stage/open-stage.js';
import type { Stage } from './stage/stage.js';
import { KINDS } from './workload/journeys.js';
import { openShop } from './workload/shop.js';

const here = fileURLToPath(new URL('../../../../', import.meta.url));

type Progress = (what: string) => void;

/** Measures what durable runs cost, of three shapes on the same work, and prints it. It asserts nothing. */
export async function enrollmentBench(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  const began = performance.now();
  const progress: Progress = (what) => {
    console.log(`[${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s] ${what}`);
  };
  const stage = await openStage({ progress, countsStatements: options.parts.includes('statements') });
  try {
    const contestants = await openContestants(stage, options, progress);
    try {
      await measure(stage, contestants, options, progress);
    } catch (error) {
      for (const { shape } of contestants) console.error(`${shape.name}:\n${shape.worker.lastWords()}`);
      throw error;
    }
    for (const { shape } of contestants) await shape.close();
  } finally {
    await stage.close();
  }
}

async function openContestants(
  stage: Stage,
  { shapes, journeys, waiting, slots, profile, checkout }: BenchOptions,
  progress: Progress,
): Promise<readonly Contestant[]> {
  const { temporalAddress, mails } = stage;
  const contestants: Contestant[] = [];
  for (const name of shapes) {
    progress(`opening ${name}`);
    const namespace = `bench-${name}`;
    await ensureNamespace(temporalAddress, namespace);
    const shop = await openShop(journeys + waiting);
    const shape = await openShape(name, shop, {
      temporalAddress,
      smtpUrl: mails.url,
      namespace,
      slots,
      profile,
      checkout: name === 'before' && checkout !== undefined ? checkout : here,
    });
    const { customers } = shop;
    contestants.push({
      shape,
      shop,
      customers: customers.slice(0, journeys),
      waiting: customers.slice(journeys),
    });
  }
  return contestants;
}

async function measure(
  stage: Stage,
  contestants: readonly Contestant[],
  { parts, rounds, bulk, 'in-flight': inFlight }: BenchOptions,
  progress: Progress,
): Promise<void> {
  if (parts.includes('waiting')) {
    const figures: WaitingFigures[] = [];
    for (const contestant of contestants) {
      progress(`leaving customers waiting: ${contestant.shape.name}`);
      figures.push(await measureWaiting(stage, contestant, inFlight));
    }
    printWaiting(figures);
  }
  if (parts.includes('load')) {
    const figures = await measureLoad(stage, contestants, { rounds, inFlight, progress });
    printRest(await measureRest(stage, contestants));
    for (const kind of KINDS) printLoad(kind, figures);
  }
  const ours = contestants.find(({ shape }) => shape.name === 'ours');
  if (ours === undefined) return;
  if (parts.includes('statements')) {
    for (const kind of KINDS) {
      progress(`counting statements: ${kind}`);
      printStatements(kind, await measureStatements(stage, ours, kind, inFlight), ours.customers.length);
    }
  }
  // The last, since the audience does not end with it.
  if (parts.includes('lanes')) {
    progress(`live customers, by themselves and beside ${bulk.toLocaleString('en')} of an audience`);
    printLanes(await measureLanes(stage, ours, bulk));
  }
}

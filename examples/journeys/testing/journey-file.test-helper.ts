import { readFileSync } from 'node:fs';
import { ruleGroupSchema } from '@sojourn/conditions';
import { createEngine, createRegistry, type Plan } from '@sojourn/engine';
import { parseJourneyText, type Journey } from '@sojourn/journey';
import { catalog } from '@sojourn/nodes/config';
import { steps, triggers } from '@sojourn/nodes/steps';
import { z } from 'zod';

/** Decides everything the catalog names. */
export const engine = createEngine({ registry: createRegistry(catalog), steps, triggers });

/** The segments that the journeys name, by their keys. */
export const segments = z.record(z.string(), ruleGroupSchema).parse(JSON.parse(read('segments')));

/** A journey of this folder: its text, what it says, and its plan. */
export interface JourneyFile {
  readonly key: string;
  readonly text: string;
  readonly journey: Journey;
  readonly plan: Plan;
}

/** Reads a journey of this folder by its key. Throws when it cannot run. */
export function journeyFile(key: string): JourneyFile {
  const text = read(key);
  const parsed = parseJourneyText(text);
  if (parsed.kind === 'problems') throw new Error(JSON.stringify(parsed.problems));
  const compiled = engine.compile(parsed.journey, {}, { anyAvailability: true });
  if (compiled.kind === 'refused') throw new Error(JSON.stringify(compiled.problems));
  return { key, text, journey: parsed.journey, plan: compiled.plan };
}

function read(name: string): string {
  return readFileSync(new URL(`../${name}.json`, import.meta.url), 'utf8');
}

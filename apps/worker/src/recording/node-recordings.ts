import type { NodeType } from '@sojourn/engine';
import type { Journey, JourneyNode } from '@sojourn/journey';
import { nodeTypes } from '@sojourn/nodes/config';
import { aJourney } from '@sojourn/testing';
import type { Recording } from './recording.js';
import type { Stage, StagedRun } from './stage.js';
import type { WayOut } from './ways-out.js';
import { waysOut } from './ways-out.js';

/** One node type and one way out of it, as the example of its configuration has it. */
export interface NodeWay {
  /** Type and version: `wait-for-event.v1`. */
  readonly key: string;
  readonly type: NodeType;
  readonly outcome: string;
}

// What chance gives to one in four comes to one of so many, but once in 300,000 times.
const MOST_CUSTOMERS = 44;
/** The way out of a node that has none. */
const END = 'end';

/** Every node type that is carried out, by every way out. */
export const nodeWays: readonly NodeWay[] = nodeTypes.flatMap((type) => {
  const outcomes = type.outcomes(type.example ?? type.defaults).map(({ id }) => id);
  const key = `${type.type}.v${type.version}`;
  return (outcomes.length > 0 ? outcomes : [END]).map((outcome) => ({ key, type, outcome }));
});

/** The recordings of all of them. */
export const nodeRecordings: readonly Recording[] = nodeWays.map((way) => ({
  file: `nodes/${way.key}`,
  name: way.outcome,
  play: async (stage) => (await playUntilLeft(stage, way)).handle.fetchHistory(),
}));

async function playUntilLeft(stage: Stage, way: NodeWay): Promise<StagedRun> {
  await waysOut[way.key]?.[way.outcome]?.prepare?.(stage);
  const seen = new Set<string | null>();
  for (let customer = 0; customer < MOST_CUSTOMERS; customer += 1) {
    const run = await playOnce(stage, way);
    const left = await leftBy(stage, run, way);
    if (left === way.outcome) return run;
    seen.add(left);
  }
  throw new Error(
    `“${way.key}” was never left by “${way.outcome}”, only by ${[...seen].join(', ')}: ` +
      `say in src/recording/ways-out.ts how it comes about.`,
  );
}

async function playOnce(stage: Stage, { key, type, outcome }: NodeWay): Promise<StagedRun> {
  const way: WayOut = waysOut[key]?.[outcome] ?? {};
  const node = { type: type.type, version: type.version, config: type.example ?? type.defaults };
  const journey = way.draw ? way.draw(node).exit(outcome).build() : simplest(type, node);
  const run = await stage.enter(journey, { hastens: true, outcome, ...way.direction }, way.guest?.());
  await way.play?.(run);
  await run.ended();
  return run;
}

/** The node, and behind each way out an exit. */
function simplest(type: NodeType, node: JourneyNode): Journey {
  // Every run has come by a trigger: nothing is behind this one.
  if (type.kind === 'trigger') return aJourney().exit('seen').build();
  return type
    .outcomes(node.config)
    .reduce((journey, { id }) => journey.after('it', id).exit(id), aJourney().node('it', node, END))
    .build();
}

async function leftBy(stage: Stage, { id }: StagedRun, { type }: NodeWay): Promise<string | null> {
  if (type.kind === 'trigger') return 'entered';
  const visits = (await stage.scene.path(id)).filter(({ nodeId }) => nodeId === 'it');
  const last = visits.at(-1);
  if (!last) throw new Error('the node was not reached');
  return last.outcome ?? END;
}

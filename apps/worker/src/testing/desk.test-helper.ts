import { createRenderer } from '@sojourn/channels';
import type { Engine, NodeType } from '@sojourn/engine';
import { createEngine, createRegistry } from '@sojourn/engine';
import { catalog } from '@sojourn/nodes/config';
import { steps, triggers } from '@sojourn/nodes/steps';
import type { ActionDefinition } from '@sojourn/sdk';
import { AttributeObserver, createDataSource, Plans } from '@sojourn/store';
import { pino } from 'pino';
import { Actions } from '../acting/actions.js';
import { Answers } from '../acting/answers.js';
import type { Desk } from '../acting/desk.js';
import { Paces } from '../asking/paces.js';
import { ChangedCounts } from '../process/changed-counts.js';
import { createLog } from '../process/log.js';

// One for all desks: a thread takes longer to start than most tests take.
const renderer = createRenderer({ threads: 1 });

/** A desk as a process of the worker has it, and how it is left. */
export interface OpenDesk {
  readonly desk: Desk;
  close(): Promise<void>;
}

/** Opens a worker's desk at a database, without Temporal; it knows nothing of any other there. */
export async function openDesk(databaseUrl: string, actions: readonly ActionDefinition[]): Promise<OpenDesk> {
  const dataSource = await createDataSource({ url: databaseUrl, poolSize: 12 }).initialize();
  const unreachable = () => Promise.reject(new Error('a test without the web'));
  const observer = new AttributeObserver(dataSource, () => undefined);
  const desk: Desk = {
    dataSource,
    observer,
    engine: engineWith([]),
    plans: new Plans(),
    server: 'test',
    paces: new Paces(dataSource),
    ringRelay: () => undefined,
    counts: new ChangedCounts(dataSource, () => undefined),
    actions: new Actions(actions),
    answers: new Answers(),
    renderer,
    http: { get: unreachable, post: unreachable },
    log: createLog('test', pino({ level: 'silent' })),
  };
  return {
    desk,
    async close() {
      await desk.counts.tell();
      await observer.settled();
      await dataSource.destroy();
    },
  };
}

/** The engine of the catalog; a type of these takes the place of the catalog's. */
export function engineWith(more: readonly NodeType[]): Engine {
  return createEngine({
    registry: createRegistry([
      ...catalog.filter(({ type }) => !more.some((other) => other.type === type)),
      ...more,
    ]),
    steps,
    triggers,
  });
}

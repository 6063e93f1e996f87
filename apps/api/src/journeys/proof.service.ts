import { Injectable } from '@nestjs/common';
import type { ValueType } from '@sojourn/conditions';
import { createEngine, type DataKind, type Plan } from '@sojourn/engine';
import type { Journey, Problem } from '@sojourn/journey';
import { carriedOutOf } from '@sojourn/nodes/config';
import { prepare } from '@sojourn/nodes/publish';
import { triggers } from '@sojourn/nodes/steps';
import { type JourneyEntity, Store } from '@sojourn/store';
import { NodeCatalog } from '../node-types/node-catalog.service.js';
import { segmentsOf } from './publish/segments-of.js';
import { versionHash } from './publish/version-hash.js';

/** A draft that can run, with everything a version freezes. */
export interface Proven {
  readonly kind: 'proven';
  readonly graph: Journey;
  readonly plan: Plan;
  readonly contentHash: string;
  /** The names of the events that may let customers in. */
  readonly eventNames: readonly string[];
  /** The keys of the segments whose changes may let customers in. */
  readonly segmentKeys: readonly string[];
  /** The paths of the attributes whose changes may let customers in. */
  readonly attributePaths: readonly string[];
  /** The paths of the attributes that hold the date by which customers are let in. */
  readonly datePaths: readonly string[];
  /** The segment whose members of now are let in when it is published; null when none are. */
  readonly existingSegment: string | null;
  /** Whether its trigger goes by a calendar for all of a segment. */
  readonly goesByCalendar: boolean;
}

/** A draft that cannot run. */
export interface Disproven {
  readonly kind: 'disproven';
  readonly problems: readonly Problem[];
}

/** A draft, and where it is to run: what it refers to is looked for there. */
export type Drafted = Pick<JourneyEntity, 'workspaceId' | 'draft'>;

/** Looks at drafts with every node type that is on offer: one set of rules for showing problems and for publishing. */
@Injectable()
export class Proof {
  constructor(
    private readonly catalog: NodeCatalog,
    private readonly store: Store,
  ) {}

  /** Everything that is wrong with a draft, whatever it is. */
  async problemsOf(journey: Drafted): Promise<readonly Problem[]> {
    const { problems } = await this.prepared(journey);
    return problems;
  }

  /** Compiles a draft, unless an error stands against it. */
  async prove(journey: Drafted): Promise<Proven | Disproven> {
    const { engine, problems, templates, options } = await this.prepared(journey);
    if (problems.some(({ severity }) => severity === 'error')) return { kind: 'disproven', problems };
    const compiled = engine.compile(journey.draft, templates, options);
    if (compiled.kind === 'refused') return { kind: 'disproven', problems: compiled.problems };
    const { journey: graph, plan } = compiled;
    const contentHash = versionHash(graph, templates);
    const { events: eventNames = [], attributes = [], calendar } = engine.watch(plan);
    return {
      kind: 'proven',
      graph,
      plan,
      contentHash,
      eventNames,
      ...segmentsOf(engine, plan),
      attributePaths: calendar === undefined ? attributes : [],
      datePaths: calendar === 'date' ? attributes : [],
      goesByCalendar: calendar === 'schedule',
    };
  }

  private async prepared({ workspaceId, draft }: Drafted) {
    const engine = createEngine({ registry: await this.catalog.registry(), triggers });
    const [pools, segments, types] = await Promise.all([
      this.store.codePools.keys(workspaceId),
      this.store.segments.keys(workspaceId),
      this.store.attributes.types(workspaceId),
    ]);
    const options = {
      now: Date.now(),
      carries: carriedOutOf(draft),
      pools,
      segments,
      fieldKinds: kindsOf(types),
    };
    return { engine, options, ...(await prepare(draft, engine, options)) };
  }
}

/** Types of attributes in the words of the checks; a group of values is compared with nothing. */
function kindsOf(
  types: Readonly<Record<string, readonly ValueType[]>>,
): Readonly<Record<string, readonly DataKind[]>> {
  const named = Object.entries(types).map(([path, each]) => [path, each.flatMap(kindOf)] as const);
  return Object.fromEntries(named);
}

function kindOf(type: ValueType): DataKind | readonly [] {
  if (type === 'object') return [];
  return type === 'boolean' ? 'yes-no' : type;
}

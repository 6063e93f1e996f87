import { Injectable } from '@nestjs/common';
import { createEngine, type Plan } from '@sojourn/engine';
import type { Journey, Problem } from '@sojourn/journey';
import { carriedOut } from '@sojourn/nodes/config';
import { prepare } from '@sojourn/nodes/publish';
import { triggers } from '@sojourn/nodes/steps';
import { NodeCatalog } from '../node-types/node-catalog.service.js';
import { versionHash } from './publish/version-hash.js';

/** A draft that can run, with everything a version freezes. */
export interface Proven {
  readonly kind: 'proven';
  readonly graph: Journey;
  readonly plan: Plan;
  readonly contentHash: string;
  /** The names of the events that may let customers in. */
  readonly eventNames: readonly string[];
}

/** A draft that cannot run. */
export interface Disproven {
  readonly kind: 'disproven';
  readonly problems: readonly Problem[];
}

/** Looks at drafts with every node type that is on offer: one set of rules for showing problems and for publishing. */
@Injectable()
export class Proof {
  constructor(private readonly catalog: NodeCatalog) {}

  /** Everything that is wrong with a draft, whatever it is. */
  async problemsOf(draft: unknown): Promise<readonly Problem[]> {
    const { problems } = await this.prepared(draft);
    return problems;
  }

  /** Compiles a draft, unless an error stands against it. */
  async prove(draft: unknown): Promise<Proven | Disproven> {
    const { engine, problems, templates, options } = await this.prepared(draft);
    if (problems.some(({ severity }) => severity === 'error')) return { kind: 'disproven', problems };
    const compiled = engine.compile(draft, templates, options);
    if (compiled.kind === 'refused') return { kind: 'disproven', problems: compiled.problems };
    const { journey: graph, plan } = compiled;
    const contentHash = versionHash(graph, templates);
    return { kind: 'proven', graph, plan, contentHash, eventNames: engine.watch(plan).events ?? [] };
  }

  private async prepared(draft: unknown) {
    const engine = createEngine({ registry: await this.catalog.registry(), triggers, carries: carriedOut });
    const options = { now: Date.now() };
    return { engine, options, ...(await prepare(draft, engine, options)) };
  }
}

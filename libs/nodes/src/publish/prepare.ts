import type { CheckOptions, Engine, PlanTemplate, TemplatesByNode } from '@sojourn/engine';
import { parseJourney, problemAt, type JourneyNode, type Problem } from '@sojourn/journey';
import { preparers } from '../doors/preparers.js';

/** A draft made ready for publishing: templates to compile it with, and every problem, the engine's included. */
export interface Prepared {
  readonly templates: TemplatesByNode;
  readonly problems: readonly Problem[];
}

/** Makes a draft ready for publishing; with an error among its problems it cannot be published. */
export async function prepare(
  saved: unknown,
  engine: Pick<Engine, 'check'>,
  options: CheckOptions = {},
): Promise<Prepared> {
  const found = engine.check(saved, options);
  const parsed = parseJourney(saved);
  if (parsed.kind === 'problems') return { templates: {}, problems: found };
  const faulty = new Set(found.filter(({ severity }) => severity === 'error').map(({ nodeId }) => nodeId));
  const sound = Object.entries(parsed.journey.nodes).filter(([id]) => !faulty.has(id));
  const nodes = await Promise.all(sound.map(([id, node]) => prepareNode(id, node)));
  return {
    templates: Object.fromEntries(nodes.flatMap(({ id, templates }) => (templates ? [[id, templates]] : []))),
    problems: [...found, ...nodes.flatMap(({ problems }) => problems)],
  };
}

interface Made {
  readonly id: string;
  /** Absent when the templates of the configuration are what is used. */
  readonly templates?: readonly PlanTemplate[];
  readonly problems: readonly Problem[];
}

async function prepareNode(id: string, { type, version, config }: JourneyNode): Promise<Made> {
  const preparer = preparers.find((each) => each.type === type && each.version === version);
  if (preparer === undefined) return { id, problems: [] };
  const { templates, problems } = await preparer.prepare(config);
  return {
    id,
    ...(templates !== undefined && { templates }),
    problems: problems.map(({ path, code, message, severity }) =>
      problemAt(['nodes', id, 'config', ...path], code, message, severity),
    ),
  };
}

import {
  eventMatchSchema,
  factsNeeded,
  factsNeededByEvent,
  mergeFacts,
  ruleGroupSchema,
} from '@sojourn/conditions';
import {
  ENTERED,
  parseJourney,
  TRIGGER,
  type Journey,
  type JourneyNode,
  type Problem,
} from '@sojourn/journey';
import { checkDraft } from './check/check.js';
import type { CheckOptions } from './check/check-options.js';
import { readGraph, type Graph, type PlacedNode } from './check/graph.js';
import { findLoops } from './check/loops.js';
import { reachable } from './check/reachability.rule.js';
import type { NodeType } from './node-type.js';
import { SENT, SKIPPED } from './outcomes.js';
import type { Plan, PlanExit, PlanGoal, PlanNode, PlanTemplate } from './plan.js';
import type { Registry } from './registry.js';
import { templatesOf } from './templates.js';

/** Templates that were prepared for publishing, by node id; a node without any gets those of its configuration. */
export type TemplatesByNode = Readonly<Record<string, readonly PlanTemplate[]>>;

/** A journey that can run, or everything that keeps it from running. */
export type Compiled =
  | { readonly kind: 'compiled'; readonly plan: Plan; readonly journey: Journey }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Folds a draft into a plan, unless a problem stands against it. What no customer can reach is left out. */
export function compileDraft(
  saved: unknown,
  registry: Registry,
  templates: TemplatesByNode,
  options: CheckOptions,
): Compiled {
  const problems = checkDraft(saved, registry, options);
  const parsed = parseJourney(saved);
  if (parsed.kind === 'problems' || problems.some(({ severity }) => severity === 'error')) {
    return { kind: 'refused', problems };
  }
  const { journey } = parsed;
  const graph = readGraph(journey, registry);
  const { timezone, ...settings } = journey.settings;
  const goals = journey.goals.map(planGoal);
  const exits = journey.exits.map(planExit);
  const plan: Plan = {
    format: 1,
    trigger: planTrigger(graph.trigger),
    reentry: journey.reentry,
    ...(timezone !== undefined && { timezone }),
    ...(Object.keys(settings).length > 0 && { settings }),
    ...(goals.length > 0 && { goals }),
    ...(exits.length > 0 && { exits }),
    ...((goals.length > 0 || exits.length > 0) && { watch: watchedFacts(goals, exits) }),
    start: nextByOutcome(graph, TRIGGER)[ENTERED] ?? '',
    nodes: planNodes(graph, templates),
  };
  return { kind: 'compiled', plan, journey };
}

function planGoal({ id, event, where, same, within, ends }: Journey['goals'][number]): PlanGoal {
  const match = eventMatchSchema.parse({ event, where, same });
  return { id, ends, ...(within !== undefined && { within }), ...match };
}

function planExit({ id, when, reason }: Journey['exits'][number]): PlanExit {
  return { id, when: ruleGroupSchema.parse(when), reason };
}

function watchedFacts(goals: readonly PlanGoal[], exits: readonly PlanExit[]) {
  return mergeFacts(
    ...goals.map((goal) => mergeFacts(factsNeededByEvent(goal), { events: { [goal.event]: null } })),
    ...exits.map(({ when }) => factsNeeded(when)),
  );
}

function planTrigger({ node, type }: PlacedNode): Plan['trigger'] {
  if (node === undefined || type === undefined) throw new Error('The trigger was not checked');
  const { facts } = type.traits(node.config);
  return { type: node.type, version: node.version, config: type.read(node.config), ...(facts && { facts }) };
}

function planNodes(graph: Graph, templates: TemplatesByNode): Plan['nodes'] {
  const reached = reachable(graph);
  const inside = insideInnerLoops(graph);
  const placed = [...graph.nodes.values()].filter(({ id }) => reached.has(id));
  const marked = new Set(
    placed.flatMap(({ node, type }) => (node && type?.traits(node.config).countsFrom) ?? []),
  );
  return Object.fromEntries(
    placed.map((node) => [
      node.id,
      {
        ...planNode(node, graph, templates),
        ...(marked.has(node.id) && { marked: true as const }),
        ...(inside.has(node.id) && { inside: inside.get(node.id) }),
      },
    ]),
  );
}

/** The ids of each loop that lies in another one, by its head. */
function insideInnerLoops(graph: Graph): ReadonlyMap<string, readonly string[]> {
  const onward = (id: string) => graph.leaving(id).filter(({ to }) => graph.nodes.has(to));
  const { heads, around } = findLoops(graph, onward, () => true);
  const inner = new Map<string, string[]>(
    heads.filter((head) => around(head) !== undefined).map((head) => [head, []]),
  );
  if (inner.size === 0) return inner;
  for (const id of graph.nodes.keys()) {
    for (let head = around(id); head !== undefined; head = around(head)) inner.get(head)?.push(id);
  }
  return inner;
}

function planNode({ id, node, type }: PlacedNode, graph: Graph, templates: TemplatesByNode): PlanNode {
  if (node === undefined || type === undefined) throw new Error(`Node ${id} was not checked`);
  const { facts, rests, message } = type.traits(node.config);
  return {
    type: node.type,
    version: node.version,
    kind: type.action === undefined ? 'control' : 'action',
    config: type.read(node.config),
    caption: type.caption(node.config),
    next: foldedNext(graph, id, type, node),
    ...(facts && { facts }),
    ...(message && { message }),
    ...(rests && rests.min > 0 && { rests: true as const }),
    ...actionPart(type, node, Object.hasOwn(templates, id) ? templates[id] : undefined),
  };
}

function actionPart(
  { action, configSchema }: NodeType,
  { config }: JourneyNode,
  prepared?: readonly PlanTemplate[],
): Pick<PlanNode, 'action' | 'templates'> {
  if (action === undefined) return {};
  return {
    templates: prepared ?? templatesOf(configSchema, config),
    action: { lane: action.lane, retry: action.retry, requires: action.requires(config) },
  };
}

/** An undrawn `skipped` follows `sent`: whoever could not be written to goes on all the same. */
function foldedNext(graph: Graph, id: string, type: NodeType, { config }: JourneyNode): PlanNode['next'] {
  const drawn = nextByOutcome(graph, id);
  const afterSent = drawn[SENT];
  const skips = type.outcomes(config).some((outcome) => outcome.id === SKIPPED);
  return afterSent !== undefined && skips ? { [SKIPPED]: afterSent, ...drawn } : drawn;
}

function nextByOutcome(
  graph: Graph,
  id: string,
): Readonly<Partial<Record<string, string>>> & PlanNode['next'] {
  return Object.fromEntries(graph.leaving(id).map(({ outcome, to }) => [outcome, to]));
}

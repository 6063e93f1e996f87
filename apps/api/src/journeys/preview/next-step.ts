import type { Foreseen, Plan } from '@sojourn/engine';
import { quote } from '@sojourn/journey';
import type { PersonInside } from '@sojourn/store';
import type { NextStepKind } from './next-step-kind.enum.js';

/** What somebody inside would do next, in words. */
export interface NextStep {
  readonly kind: NextStepKind;
  /** Where; null when they are at no node then. */
  readonly nodeId: string | null;
  /** A sentence about all who do the same. */
  readonly sentence: string;
  /** When they go on from there by themselves, in milliseconds since 1970; null = not by themselves, or at once. */
  readonly until: number | null;
}

/** What somebody would do next of whom this was foreseen, if nothing stands in the way. */
export function nextStep(
  { state, stop, standing }: Pick<PersonInside, 'state' | 'stop' | 'standing'>,
  foreseen: Foreseen,
  to: Plan,
): NextStep {
  if (stop !== null) return leaving(`They leave the journey anyway: ${stop}`);
  if (state === 'quarantined')
    return step('needs-attention', null, 'They need attention first, and move when they are tried again.');
  switch (foreseen.kind) {
    case 'waits':
      return waiting(foreseen, to);
    case 'acts':
      return acting(foreseen, to);
    case 'asks':
      return step(
        'asks',
        foreseen.node,
        `They go on at once to ${named(to, foreseen.node)}; which way they go from there is decided as they arrive.`,
      );
    case 'ends':
      return step('ends', null, 'They go on at once and reach the end of the journey.');
    case 'leaves':
      return leaving(`They leave the journey: ${foreseen.reason}`);
    case 'is-taken-out':
      return leaving('They leave the journey.');
    case 'moves-later':
      return step(
        'moves-later',
        foreseen.node,
        `They first finish ${named(standing.plan, foreseen.node)} in their version, and move after it.`,
      );
    case 'unmapped':
      return needsMapping(foreseen.node);
  }
}

/** What comes of people whose node is gone, and of whom nobody has said where they go. */
export function needsMapping(nodeId: string | null): NextStep {
  return step('needs-mapping', nodeId, 'Their node is gone: say where they go.');
}

function waiting({ node, until, since }: Extract<Foreseen, { kind: 'waits' }>, to: Plan): NextStep {
  switch (since) {
    case 'stays':
      return step('stays', node, 'They go on waiting as they do now.', until);
    case 'counts':
      return step(
        'waits',
        node,
        `They wait at ${named(to, node)}; what they have waited already counts.`,
        until,
      );
    case 'now':
      return step('waits', node, `They go on at once, and then wait at ${named(to, node)}.`, until);
  }
}

function acting({ node, isUnderWay }: Extract<Foreseen, { kind: 'acts' }>, to: Plan): NextStep {
  return step(
    'acts',
    node,
    isUnderWay
      ? `${named(to, node)} is being carried out right now; after it they go on in the new version.`
      : `They go on at once to ${named(to, node)}.`,
  );
}

function leaving(sentence: string): NextStep {
  return step('leaves', null, sentence);
}

function step(
  kind: NextStepKind,
  nodeId: string | null,
  sentence: string,
  until: number | null = null,
): NextStep {
  return { kind, nodeId, sentence, until };
}

function named({ nodes }: Plan, node: string): string {
  return quote(nodes[node]?.caption ?? node);
}

import type { Goal, JourneySettings, Reentry } from '@sojourn/journey';
import type { EventMatch, FactsNeeded, RuleGroup } from '@sojourn/conditions';
import type { RetryPolicy } from '@sojourn/sdk';
import type { ActionLane, Config, NodeTraits, Requirement } from './node-type.js';

/** A Liquid template of a node, and where in the configuration its rendered text goes. */
export interface PlanTemplate {
  /** Path into the configuration: `['subject']`, `['headers', 'x-order']`. */
  readonly path: readonly string[];
  readonly source: string;
  /** How values are escaped: `html` in markup, `none` in plain text. */
  readonly escape: 'html' | 'none';
  /** Only for markup: where the plain-text reading of what was rendered goes. */
  readonly textPath?: readonly string[];
}

/** A node of a compiled plan. */
export interface PlanNode {
  readonly type: string;
  readonly version: number;
  readonly kind: 'control' | 'action';
  readonly config: Config;
  /** Actions only: what is rendered, right before acting, into a copy of the configuration. Frozen with the version. */
  readonly templates?: readonly PlanTemplate[];
  readonly caption: string;
  /** The next node by outcome; an outcome that is not a key ends the enrollment. */
  readonly next: Readonly<Record<string, string>>;
  readonly action?: {
    readonly lane: ActionLane;
    readonly retry: RetryPolicy;
    readonly requires: readonly Requirement[];
  };
  /** It writes to the customer; waits may count from its being reached. */
  readonly message?: NonNullable<NodeTraits['message']>;
  /** What its step looks at. */
  readonly facts?: FactsNeeded;
  /** Every customer rests here for a while: what lies behind it is not needed in the same step. */
  readonly rests?: true;
  /** It counts passes of a loop inside another one: the ids of its loop. Reached from elsewhere, it counts anew. */
  readonly inside?: readonly string[];
  /** A later wait counts events from the moment this node was reached. */
  readonly marked?: true;
}

/** A goal of a plan. */
export interface PlanGoal extends EventMatch, Pick<Goal, 'id' | 'within' | 'ends'> {}

/** An exit of a plan. */
export interface PlanExit {
  readonly id: string;
  readonly when: RuleGroup;
  readonly reason: string;
}

/** A journey, compiled: what `advance` walks. Plain JSON, frozen with its version. Absent parts are empty. */
export interface Plan {
  readonly format: 1;
  readonly trigger: {
    readonly type: string;
    readonly version: number;
    readonly config: Config;
    readonly facts?: FactsNeeded;
  };
  readonly reentry: Reentry;
  /** Zone of the journey's settings, if it names one. */
  readonly timezone?: string;
  readonly settings?: Omit<JourneySettings, 'timezone'>;
  readonly goals?: readonly PlanGoal[];
  readonly exits?: readonly PlanExit[];
  /** What goals and exits look at, wherever the enrollment stands. */
  readonly watch?: FactsNeeded;
  /** The first node; absent only in a plan without nodes, which publishing refuses. */
  readonly start: string;
  readonly nodes: Readonly<Record<string, PlanNode>>;
}

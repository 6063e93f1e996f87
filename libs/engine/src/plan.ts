import type { ActionLane, Config, Requirement } from './node-type.js';
import type { Reentry } from '@sojourn/journey';
import type { RetryPolicy } from '@sojourn/sdk';

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
}

/** A journey, compiled: what `advance` walks. Plain JSON, frozen with its version. */
export interface Plan {
  readonly format: 1;
  readonly trigger: { readonly type: string; readonly version: number; readonly config: Config };
  readonly reentry: Reentry;
  /** Zone of the journey's settings, if it names one. */
  readonly timezone?: string;
  /** The first node; absent only in a plan without nodes, which publishing refuses. */
  readonly start: string;
  readonly nodes: Readonly<Record<string, PlanNode>>;
}

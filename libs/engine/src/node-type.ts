import type { JsonSchema, Outcome, RetryPolicy } from '@sojourn/sdk';
import type { Problem } from '@sojourn/journey';

/** Any JSON value a marketer configured, before its node type has looked at it. */
export type Config = Readonly<Record<string, unknown>>;

/** What is wrong with a configuration; `path` starts at the configuration's root. */
export type ConfigProblem = Omit<Problem, 'nodeId'>;

/** A datum an action cannot do without, such as the address it writes to. */
export interface Requirement {
  /** Where it is looked up: `customer.email`, `entry.email`. */
  readonly path: string;
  /** How long to wait for it after the node is reached, in milliseconds; 0 asks once. */
  readonly patienceMs: number;
  /** The way out when it stays missing, and the reason shown to people. */
  readonly otherwise: { readonly outcome: string; readonly reason: string };
}

/** Where an action runs: `sends` = built-in, local activity first; `custom` = the process of custom actions. */
export type ActionLane = 'sends' | 'custom';

/** One type of node (or of trigger), as palette, validation, captions and compiler know it. No code of its run. */
export interface NodeType {
  readonly type: string;
  readonly version: number;
  readonly kind: 'trigger' | 'control' | 'action';
  readonly title: string;
  readonly description: string;
  /** Heading in the palette, such as `Messages`. */
  readonly category: string;
  /** Name of a Tabler icon in kebab-case, such as `mail`. */
  readonly icon: string;
  /** JSON Schema (draft 7) of the configuration, with `title`, `widget` and `placeholder` for the form. */
  readonly configSchema: JsonSchema;
  /** A configuration to start from when the node is added. */
  readonly defaults: Config;
  /** Every problem of a configuration; empty when it is sound. */
  check(config: Config): readonly ConfigProblem[];
  /** The named ways out under this configuration, in the order of the canvas. Empty for an end. */
  outcomes(config: Config): readonly Outcome[];
  /** Ways out that surprise when they are left undrawn, such as *everyone else*: the draft gets a warning. */
  readonly warnsUndrawn?: readonly string[];
  /** The node in words, from its configuration: "Wait 3 days". Never throws, whatever the configuration. */
  caption(config: Config): string;
  /** Only actions: where and how it runs. */
  readonly action?: {
    readonly lane: ActionLane;
    readonly retry: RetryPolicy;
    requires(config: Config): readonly Requirement[];
  };
}

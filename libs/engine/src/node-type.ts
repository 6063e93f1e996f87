import type { JsonSchema, Outcome, RetryPolicy } from '@sojourn/sdk';
import type { FactsNeeded, RuleGroup } from '@sojourn/conditions';
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
  /**
   * `engine-only`: decided, checked, captioned and simulated, but not carried out by the worker yet. Such a type is in
   * no palette and cannot be published.
   */
  readonly availability?: 'engine-only';
  /** Heading in the palette, such as `Messages`. */
  readonly category: string;
  /** Place under its heading, ascending; who names none comes last. */
  readonly order?: number;
  /** Name of a Tabler icon in kebab-case, such as `mail`. */
  readonly icon: string;
  /** JSON Schema (draft 7) of the configuration, with `title`, `widget` and `placeholder` for the form. */
  readonly configSchema: JsonSchema;
  /** A configuration to start from when the node is added. */
  readonly defaults: Config;
  /** A sound configuration as a marketer might have it, for docs and tests; custom types have none. */
  readonly example?: Config;
  /** Every problem of a configuration; empty when it is sound. */
  check(config: Config): readonly ConfigProblem[];
  /**
   * The configuration as its run gets it: defaults filled in, texts trimmed. Frozen with the plan, so that a run never
   * parses. One that `check` refuses comes back as it is.
   */
  read(config: Config): Config;
  /**
   * From its second version on: a configuration of the version before, lifted. What only a person can decide is left
   * open, and `check` asks for it. Never throws.
   */
  migrate?(config: Config): Config;
  /** The named ways out under this configuration, in the order of the canvas. Empty for an end. */
  outcomes(config: Config): readonly Outcome[];
  /** Ways out that surprise when they are left undrawn, such as *everyone else*: the draft gets a warning. */
  readonly warnsUndrawn?: readonly string[];
  /** The node in words, from its configuration: "Wait 3 days". Never throws, whatever the configuration. */
  caption(config: Config): string;
  /** What the proof asks about a configuration; nothing about one that `check` refuses. Never throws. */
  traits(config: Config): NodeTraits;
  /** Only actions: where and how it runs. */
  readonly action?: {
    readonly lane: ActionLane;
    readonly retry: RetryPolicy;
    requires(config: Config): readonly Requirement[];
  };
}

/** What is known of a node before it runs: for the proof, for loading facts, and for variables on offer. */
export interface NodeTraits {
  /** What its step, its conditions and its templates look at. */
  readonly facts?: FactsNeeded;
  /** Its conditions: they are proven one by one, and against each other where several open a way out. */
  readonly conditions?: readonly ConditionTrait[];
  /** Names it adds to `results.<node>.*`. Absent: none, unless it is a custom action, whose results nobody declares. */
  readonly brings?: readonly string[];
  /** Attributes it may write, as paths such as `customer.plan`: they are there behind it, if they never were before. */
  readonly writes?: readonly string[];
  /** Only triggers: what `entry.*` holds. Absent: nobody knows. */
  readonly entry?: EntryTrait;
  /**
   * The shortest and longest it rests here, in milliseconds; `max` null = without an end, which a field `limit` of its
   * configuration gives it, if it has one. `by` says the shortest before it is left by an outcome, where that is longer.
   * Absent: it does not rest.
   */
  readonly rests?: {
    readonly min: number;
    readonly max: number | null;
    readonly by?: Readonly<Record<string, number>>;
  };
  /** It writes to the customer on this channel, for this purpose. */
  readonly message?: MessageTrait;
  /** It may be passed only so often: the one kind of node an edge may lead back to. */
  readonly passes?: number;
  /** Nodes since whose being reached it counts events. */
  readonly countsFrom?: readonly string[];
  /** Nodes it asks about, beside those its conditions name: the message they sent must have been sent before. */
  readonly awaitsMessages?: readonly string[];
  /** *About the same …*, beside those in its conditions: what an event must bring, and what it is compared with. */
  readonly sames?: readonly SameTrait[];
  /** Keys of pools of codes it takes from, where no value chooses the pool. */
  readonly pools?: readonly string[];
  /** Types of triggers without which it makes no sense, such as `schedule`. Absent: any will do. */
  readonly onlyBehind?: readonly string[];
  /** Instants it names, with the path of their field: one that is past is pointed out. */
  readonly dates?: readonly { readonly path: readonly string[]; readonly at: number }[];
}

/** A condition of a node, with the path of the field it stands in, from the root of the configuration. */
export interface ConditionTrait {
  readonly path: readonly string[];
  readonly when: RuleGroup;
  /** The event it judges, whose properties are `event.*`. */
  readonly event?: string;
  /** The way out it opens; of several such conditions the first that holds wins. */
  readonly outcome?: string;
}

/** What the data an enrollment starts with consists of: the properties of one of these events, and these names. */
export interface EntryTrait {
  readonly events?: readonly string[];
  readonly names?: readonly string[];
}

/** An event's property that must equal a field of what is at hand; `path` leads to the pair in the configuration. */
export interface SameTrait {
  readonly path: readonly string[];
  readonly event?: string;
  readonly property?: string;
  readonly as: string;
}

/** A message as the proof knows it; `kind` is what is in a letter. */
export interface MessageTrait {
  readonly channel: string;
  readonly purpose: MessagePurpose;
  readonly kind?: string;
}

/** Why a message is sent; the first two pass marketing consent, caps and holdouts. */
export type MessagePurpose = 'transactional' | 'service' | 'promotional';

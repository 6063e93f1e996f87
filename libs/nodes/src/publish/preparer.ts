import type { Config, ConfigProblem, PlanTemplate } from '@sojourn/engine';

/** What publishing makes of one node's configuration. */
export interface PreparedNode {
  /** Absent when the templates of the configuration are what is used. */
  readonly templates?: readonly PlanTemplate[];
  readonly problems: readonly ConfigProblem[];
}

/** How nodes of one type are made ready at publishing, beyond what their configuration says by itself. */
export interface Preparer {
  readonly type: string;
  readonly version: number;
  /** Asked only about a configuration without errors. */
  prepare(config: Config): Promise<PreparedNode>;
}

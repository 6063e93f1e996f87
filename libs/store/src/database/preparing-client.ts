import pg from 'pg';
import { isOutdatedStatement } from './outdated-statement.js';
import { isSilence } from './silence.js';
import type { StatementNames } from './statement-names.js';

/** What a pool makes its connections with. */
export interface PreparingClientConfig extends pg.ClientConfig {
  /** Those of the pool: its connections know a statement by the same name. */
  readonly statementNames: StatementNames;
}

type Call = (...args: readonly unknown[]) => unknown;

/**
 * A connection on which statements that come again and again are prepared: PostgreSQL parses and plans them once, which
 * for most of ours takes longer than to run them. It ends when one of them is outdated, and when nothing comes any more:
 * kept, it would have everybody wait in vain who is given it, the rollback first.
 */
export class PreparingClient extends pg.Client {
  constructor(config: PreparingClientConfig) {
    super(config);
    const query = this.query.bind(this) as Call;
    const preparing: Call = (...args) => {
      const answer = query(...named(args, config.statementNames).map((arg) => this.watched(arg)));
      if (answer instanceof Promise) answer.catch(this.endIfUseless);
      return answer;
    };
    // pg declares one form of the call after another; all of them go through here.
    this.query = preparing as pg.Client['query'];
  }

  /** A callback that is told what it would be, after this connection has looked at it; anything else as it is. */
  private watched(arg: unknown): unknown {
    if (typeof arg !== 'function') return arg;
    return (error: unknown, ...answer: readonly unknown[]) => {
      this.endIfUseless(error);
      (arg as Call)(error, ...answer);
    };
  }

  private readonly endIfUseless = (error: unknown): void => {
    if (isOutdatedStatement(error) || isSilence(error)) void this.end();
  };
}

/** The same call with a name for its statement, if it has one. */
function named(args: readonly unknown[], names: StatementNames): readonly unknown[] {
  const [text, values, ...rest] = args;
  // Without parameters come BEGIN and its like, which PostgreSQL does not plan.
  if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) return args;
  const name = names.of(text);
  return name === undefined ? args : [{ name, text, values: values as unknown[] }, ...rest];
}

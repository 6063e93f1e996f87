import type { DataSource } from 'typeorm';
import { measureKey } from './measure-key.js';
import type { Experiment, ExperimentFigures } from './read-experiment.js';

/** A way that is better than every other, by these figures. */
export interface Declaration extends Experiment, Pick<ExperimentFigures, 'figures'> {
  readonly arm: string;
  /** When the first customer reached it, in milliseconds since 1970. */
  readonly since: number;
  /** The declaration that it replaces, as it does not hold for the experiment as it is now; null = none. */
  readonly replaces: number | null;
}

/**
 * Declares the winner of an experiment, with what it has won by; the first one to say so decides, others change nothing.
 * A statement of its own, never within a customer's transaction: all who reach the node read this row.
 */
export async function declareWinner(
  dataSource: DataSource,
  { workspaceId, journeyId, nodeId, measure, arm, figures, since, replaces }: Declaration,
): Promise<void> {
  await dataSource.query(
    `INSERT INTO experiment_winner AS winner (journey_id, node_id, measure, workspace_id, arm, figures, since, declared_at)
     VALUES ($1, $2, $3, $4, $5, $6, to_timestamp($7::float8 / 1000), clock_timestamp())
     ON CONFLICT (journey_id, node_id, measure) DO UPDATE
        SET arm = excluded.arm, figures = excluded.figures, since = excluded.since,
            declared_at = excluded.declared_at, number = winner.number + 1
      WHERE winner.number = $8`,
    [journeyId, nodeId, measureKey(measure), workspaceId, arm, JSON.stringify(figures), since, replaces],
  );
}

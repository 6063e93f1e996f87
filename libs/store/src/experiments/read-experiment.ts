import type { ArmFigures, ExperimentMeasure } from '@sojourn/engine';
import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import { measureKey } from './measure-key.js';

/** An experiment of a journey, over its versions; another measure makes it another one. */
export interface Experiment {
  readonly workspaceId: string;
  readonly journeyId: string;
  readonly nodeId: string;
  readonly measure: ExperimentMeasure;
}

/** How the ways of an experiment have done. */
export interface ExperimentFigures {
  readonly figures: Readonly<Record<string, ArmFigures>>;
  /** When the first customer reached it, in milliseconds since 1970; null when nobody has. */
  readonly since: number | null;
}

/** What is known of an experiment. */
export interface ExperimentState extends ExperimentFigures {
  /** What it was won by; null while no way has won. */
  readonly won: (Readonly<Record<'number' | 'since', number>> & Pick<ExperimentFigures, 'figures'>) | null;
}

/** Reads an experiment: one statement over the sums and the few counts that are not added up yet. */
export async function readExperiment(
  transaction: EntityManager,
  { journeyId, nodeId, measure }: Experiment,
): Promise<ExperimentState> {
  const [state] = await rows<ExperimentState>(transaction, SELECT, [journeyId, nodeId, measureKey(measure)]);
  return state ?? { figures: {}, since: null, won: null };
}

const ms = (moment: string) => `floor(extract(epoch FROM ${moment}) * 1000)::float8`;

const SELECT = `
  WITH arm AS (
    SELECT arm, sum(reached) AS reached, sum(succeeded) AS succeeded, min(since) AS since
      FROM (SELECT arm, reached, succeeded, since FROM experiment_figure
             WHERE journey_id = $1 AND node_id = $2 AND measure = $3
            UNION ALL
            SELECT arm, reached, succeeded, at FROM experiment_count
             WHERE journey_id = $1 AND node_id = $2 AND measure = $3) AS counted
     GROUP BY arm)
  SELECT (SELECT coalesce(jsonb_object_agg(arm, jsonb_build_object('reached', reached, 'succeeded', succeeded)), '{}')
            FROM arm) AS figures,
         (SELECT ${ms('min(since)')} FROM arm) AS since,
         (SELECT jsonb_build_object('number', number, 'figures', figures, 'since', ${ms('since')})
            FROM experiment_winner WHERE journey_id = $1 AND node_id = $2 AND measure = $3) AS won`;

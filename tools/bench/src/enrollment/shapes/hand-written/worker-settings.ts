import { z } from 'zod';

const published = z.object({ journeyId: z.string(), versionId: z.string() });

/** What the worker of a hand-written shape is told, as JSON in its first argument. */
export const workerSettingsSchema = z.object({
  shape: z.enum(['floor', 'per-node']),
  databaseUrl: z.string(),
  temporalAddress: z.string(),
  namespace: z.string(),
  smtpUrl: z.string(),
  slots: z.number(),
  workspaceId: z.string(),
  journeys: z.object({ confirmation: published, onboarding: published }),
});

/** See `workerSettingsSchema`. */
export type WorkerSettings = z.output<typeof workerSettingsSchema>;

/** Queue of the hand-written runs; each shape has a namespace of its own. */
export const RUNS_QUEUE = 'runs';

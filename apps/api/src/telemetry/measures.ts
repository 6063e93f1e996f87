import { counter, timing } from '@sojourn/telemetry';

/** Everything the API counts and times; `docs/operations.md` says what to do when one is off. */
export const measures = {
  events: counter<{ result: 'stored' | 'repeated' | 'refused' | 'too-fast' }>(
    'sojourn.intake.events',
    'Events that were sent in: stored, known already, refused, or more than their key may send for now',
  ),
  requests: timing<{ method: string; room: string; status: string }>(
    'sojourn.api.request.duration',
    'How long requests take, by room and status',
  ),
} as const;

import type { NoLabels } from '@sojourn/telemetry';
import { counter, inHand, timing } from '@sojourn/telemetry';

/** Everything this process counts and times; `docs/operations.md` says what to do when one is off. */
export const measures = {
  /** An enrollment has taken its first step, has ended, or is held for a person. */
  enrollments: counter<{ change: 'begun' | 'finished' | 'exited' | 'quarantined' }>(
    'sojourn.enrollments',
    'Enrollments that took their first step, ended, or were held for a person',
  ),
  /** From the receipt of an event to the commit that relays it. */
  relayDelay: timing<NoLabels>(
    'sojourn.relay.delay',
    'From the receipt of an event to its being matched with journeys and waits',
  ),
  relayFailures: counter<{ setAside: boolean }>(
    'sojourn.relay.failures',
    'Events that could not be relayed; those set aside wait for a person',
  ),
  nudges: counter<{ how: 'start' | 'signal'; sent: boolean }>(
    'sojourn.nudges',
    'Nudges of durable runs: starts and signals, sent or failed',
  ),
  repairs: counter<{ why: 'overdue' | 'moved' }>(
    'sojourn.repairs',
    'Durable runs that were begun anew because they were lost, or because they moved to another Temporal server',
  ),
  /** How late a wait that has ended by itself was looked at, by PostgreSQL's clock. */
  timerLateness: timing<NoLabels>(
    'sojourn.timer.lateness',
    'From the end of a wait to the decision it leads to',
  ),
  activities: timing<{ activity: string; local: boolean }>(
    'sojourn.activity.duration',
    'How long tries of activities take',
  ),
  fallbacks: counter<{ activity: string }>(
    'sojourn.fallbacks',
    'Steps that went on as ordinary activities because they failed within their workflow task',
  ),
  failures: counter<{ activity: string; code: string }>(
    'sojourn.activity.failures',
    'Tries of activities that failed and are repeated, by code',
  ),
  sendsInFlight: inHand<{ type: string }>(
    'sojourn.sends.in_flight',
    'Actions that are in the hands of a provider right now',
  ),
  sends: timing<{ type: string; outcome: string }>(
    'sojourn.send.duration',
    'How long providers take, by what came of it',
  ),
} as const;

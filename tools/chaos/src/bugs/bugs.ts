import type { Bug } from './bug.js';
import { acknowledgedBeforeCommit } from './known/acknowledged-before-commit.js';
import { acrossWorkspaces } from './known/across-workspaces.js';
import { claimWithoutLease } from './known/claim-without-lease.js';
import { keyOfTheRun } from './known/key-of-the-run.js';
import { newestFirst } from './known/newest-first.js';
import { noLookBack } from './known/no-look-back.js';
import { noUniqueEnrollment } from './known/no-unique-enrollment.js';
import { noUniqueMessageId } from './known/no-unique-message-id.js';
import { outboxEmptiedFirst } from './known/outbox-emptied-first.js';
import { renderedAnew } from './known/rendered-anew.js';
import { signalLostInBetween } from './known/signal-lost-in-between.js';
import { statusReadTooEarly } from './known/status-read-too-early.js';
import { timerRoundedDown } from './known/timer-rounded-down.js';

/** Every bug that is tried on the checker. */
export const bugs: readonly Bug[] = [
  noUniqueMessageId,
  acknowledgedBeforeCommit,
  keyOfTheRun,
  noLookBack,
  signalLostInBetween,
  statusReadTooEarly,
  timerRoundedDown,
  outboxEmptiedFirst,
  claimWithoutLease,
  renderedAnew,
  newestFirst,
  acrossWorkspaces,
  noUniqueEnrollment,
];

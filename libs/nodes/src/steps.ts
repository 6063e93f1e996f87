import type { Step } from '@sojourn/engine';
import { branchStep } from './branch/branch.step.js';
import { eventTriggerStep } from './event-trigger/event-trigger.step.js';
import { exitStep } from './exit/exit.step.js';
import type { TriggerStep } from './trigger-step.js';
import { waitStep } from './wait/wait.step.js';

export type { TriggerDecision, TriggeringEvent, TriggerStep } from './trigger-step.js';

/** The runs of the built-in control nodes. */
export const steps: readonly Step[] = [waitStep, branchStep, exitStep];

/** The runs of the built-in triggers. */
export const triggers: readonly TriggerStep[] = [eventTriggerStep];

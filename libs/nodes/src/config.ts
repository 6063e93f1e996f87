import type { NodeType } from '@sojourn/engine';
import { branchType } from './branch/branch.config.js';
import { eventTriggerType } from './event-trigger/event-trigger.config.js';
import { exitType } from './exit/exit.config.js';
import { sendEmailType } from './send-email/send-email.config.js';
import { waitType } from './wait/wait.config.js';

/** The built-in node types, in the order of the palette. */
export const nodeTypes: readonly NodeType[] = [
  eventTriggerType,
  sendEmailType,
  waitType,
  branchType,
  exitType,
];

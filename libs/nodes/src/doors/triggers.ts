import type { TriggerStep } from '@sojourn/engine';
import { announcementTriggerStep } from '../announcement-trigger/announcement-trigger.step.js';
import { apiTriggerStep } from '../api-trigger/api-trigger.step.js';
import { attributeTriggerStep } from '../attribute-trigger/attribute-trigger.step.js';
import { dateTriggerStep } from '../date-trigger/date-trigger.step.js';
import { eventTriggerStep } from '../event-trigger/event-trigger.step.js';
import { manualTriggerStep } from '../manual-trigger/manual-trigger.step.js';
import { scheduleTriggerStep } from '../schedule-trigger/schedule-trigger.step.js';
import { segmentTriggerStep } from '../segment-trigger/segment-trigger.step.js';

/** Written by `npm run doors`, from what lies in the folders of the node types. */
export const triggers: readonly TriggerStep[] = [
  announcementTriggerStep,
  apiTriggerStep,
  attributeTriggerStep,
  dateTriggerStep,
  eventTriggerStep,
  manualTriggerStep,
  scheduleTriggerStep,
  segmentTriggerStep,
];

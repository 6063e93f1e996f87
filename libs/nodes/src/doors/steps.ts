import type { Step } from '@sojourn/engine';
import { addToListStep } from '../add-to-list/add-to-list.step.js';
import { assignCodeStep } from '../assign-code/assign-code.step.js';
import { branchStep } from '../branch/branch.step.js';
import { chooseChannelStep } from '../choose-channel/choose-channel.step.js';
import { createTaskStep } from '../create-task/create-task.step.js';
import { exitStep } from '../exit/exit.step.js';
import { experimentStep } from '../experiment/experiment.step.js';
import { paceStep } from '../pace/pace.step.js';
import { recordEventStep } from '../record-event/record-event.step.js';
import { removeFromListStep } from '../remove-from-list/remove-from-list.step.js';
import { repeatStep } from '../repeat/repeat.step.js';
import { sendInAppStep } from '../send-in-app/send-in-app.step.js';
import { setAttributeStep } from '../set-attribute/set-attribute.step.js';
import { splitStep } from '../split/split.step.js';
import { startJourneyStep } from '../start-journey/start-journey.step.js';
import { waitForConditionStep } from '../wait-for-condition/wait-for-condition.step.js';
import { waitForEventStep } from '../wait-for-event/wait-for-event.step.js';
import { waitUntilStep } from '../wait-until/wait-until.step.js';
import { waitStep } from '../wait/wait.step.js';

/** Written by `npm run doors`, from what lies in the folders of the node types. */
export const steps: readonly Step[] = [
  addToListStep,
  assignCodeStep,
  branchStep,
  chooseChannelStep,
  createTaskStep,
  exitStep,
  experimentStep,
  paceStep,
  recordEventStep,
  removeFromListStep,
  repeatStep,
  sendInAppStep,
  setAttributeStep,
  splitStep,
  startJourneyStep,
  waitForConditionStep,
  waitForEventStep,
  waitUntilStep,
  waitStep,
];

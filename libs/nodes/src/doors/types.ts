import type { NodeType } from '@sojourn/engine';
import { addToListType } from '../add-to-list/add-to-list.config.js';
import { announcementTriggerType } from '../announcement-trigger/announcement-trigger.config.js';
import { apiTriggerType } from '../api-trigger/api-trigger.config.js';
import { assignCodeType } from '../assign-code/assign-code.config.js';
import { attributeTriggerType } from '../attribute-trigger/attribute-trigger.config.js';
import { branchType } from '../branch/branch.config.js';
import { chooseChannelType } from '../choose-channel/choose-channel.config.js';
import { createTaskType } from '../create-task/create-task.config.js';
import { dateTriggerType } from '../date-trigger/date-trigger.config.js';
import { eventTriggerType } from '../event-trigger/event-trigger.config.js';
import { exitType } from '../exit/exit.config.js';
import { experimentType } from '../experiment/experiment.config.js';
import { manualTriggerType } from '../manual-trigger/manual-trigger.config.js';
import { notifyTeamType } from '../notify-team/notify-team.config.js';
import { paceType } from '../pace/pace.config.js';
import { publishPostType } from '../publish-post/publish-post.config.js';
import { recordEventType } from '../record-event/record-event.config.js';
import { removeFromListType } from '../remove-from-list/remove-from-list.config.js';
import { repeatType } from '../repeat/repeat.config.js';
import { requestCallType } from '../request-call/request-call.config.js';
import { scheduleTriggerType } from '../schedule-trigger/schedule-trigger.config.js';
import { segmentTriggerType } from '../segment-trigger/segment-trigger.config.js';
import { sendChatType } from '../send-chat/send-chat.config.js';
import { sendEmail2Type } from '../send-email/send-email-2.config.js';
import { sendEmailType } from '../send-email/send-email.config.js';
import { sendInAppType } from '../send-in-app/send-in-app.config.js';
import { sendLetterType } from '../send-letter/send-letter.config.js';
import { sendPushType } from '../send-push/send-push.config.js';
import { sendSmsType } from '../send-sms/send-sms.config.js';
import { sendSurveyType } from '../send-survey/send-survey.config.js';
import { sendWebhookType } from '../send-webhook/send-webhook.config.js';
import { setAttributeType } from '../set-attribute/set-attribute.config.js';
import { splitType } from '../split/split.config.js';
import { startJourneyType } from '../start-journey/start-journey.config.js';
import { waitForConditionType } from '../wait-for-condition/wait-for-condition.config.js';
import { waitForEventType } from '../wait-for-event/wait-for-event.config.js';
import { waitUntilType } from '../wait-until/wait-until.config.js';
import { waitType } from '../wait/wait.config.js';

/** Written by `npm run doors`, from what lies in the folders of the node types. */
export const types: readonly NodeType[] = [
  addToListType,
  announcementTriggerType,
  apiTriggerType,
  assignCodeType,
  attributeTriggerType,
  branchType,
  chooseChannelType,
  createTaskType,
  dateTriggerType,
  eventTriggerType,
  exitType,
  experimentType,
  manualTriggerType,
  notifyTeamType,
  paceType,
  publishPostType,
  recordEventType,
  removeFromListType,
  repeatType,
  requestCallType,
  scheduleTriggerType,
  segmentTriggerType,
  sendChatType,
  sendEmail2Type,
  sendEmailType,
  sendInAppType,
  sendLetterType,
  sendPushType,
  sendSmsType,
  sendSurveyType,
  sendWebhookType,
  setAttributeType,
  splitType,
  startJourneyType,
  waitForConditionType,
  waitForEventType,
  waitUntilType,
  waitType,
];

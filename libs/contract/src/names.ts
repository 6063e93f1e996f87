/** Queue of the durable runs, their local activities, and what those fall back to. */
export const ENROLLMENT_QUEUE = 'sojourn-enrollment';
/** Queue of built-in sends that could not run as local activities. */
export const ACTIONS_QUEUE = 'sojourn-actions';
/** Queue of custom actions: a process of its own. */
export const CUSTOM_ACTIONS_QUEUE = 'sojourn-custom-actions';
/** Queue of what lets whole audiences in, and of the calendar's alarms: it never keeps a live customer waiting. */
export const AUDIENCE_QUEUE = 'sojourn-audience';
/** Type name of the durable run. */
export const ENROLLMENT_WORKFLOW = 'enrollment';
/** Type name of the durable run of an audience. */
export const AUDIENCE_WORKFLOW = 'audience';
/** Type name of what a Schedule starts. */
export const CALENDAR_WORKFLOW = 'calendar';
/** The empty signal that says: look again. */
export const NUDGE_SIGNAL = 'nudge';

/** The workflow's id for an enrollment: opaque, one per enrollment. */
export function enrollmentWorkflowId(enrollmentId: string): string {
  return `enrollment-${enrollmentId}`;
}

/** The workflow's id for an audience run: opaque, one per run. */
export function audienceWorkflowId(runId: string): string {
  return `audience-${runId}`;
}

/** The id of a journey's Schedule, and of what it starts: opaque, one per journey. */
export function calendarScheduleId(journeyId: string): string {
  return `calendar-${journeyId}`;
}

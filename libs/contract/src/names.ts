/** Queue of the durable runs, their local activities, and what those fall back to. */
export const ENROLLMENT_QUEUE = 'sojourn-enrollment';
/** Queue of built-in sends that could not run as local activities. */
export const ACTIONS_QUEUE = 'sojourn-actions';
/** Queue of custom actions: a process of its own. */
export const CUSTOM_ACTIONS_QUEUE = 'sojourn-custom-actions';
/** Type name of the durable run. */
export const ENROLLMENT_WORKFLOW = 'enrollment';
/** The empty signal that says: look again. */
export const NUDGE_SIGNAL = 'nudge';

/** The workflow's id for an enrollment: opaque, one per enrollment. */
export function enrollmentWorkflowId(enrollmentId: string): string {
  return `enrollment-${enrollmentId}`;
}

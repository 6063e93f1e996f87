export { audience } from './audience.workflow.js';
export { calendar } from './calendar.workflow.js';

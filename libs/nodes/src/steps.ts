export { steps } from './doors/steps.js';
export { triggers } from './doors/triggers.js';

export { enrollment } from './enrollment.workflow.js';

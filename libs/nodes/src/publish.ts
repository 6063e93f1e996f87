export { judgeCall, type CallVerdict } from './api-trigger/judge-call.js';
export { prepare, type Prepared } from './publish/prepare.js';

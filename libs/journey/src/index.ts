export * from './canonical-json.js';
export * from './content-hash.js';
export * from './edits/index.js';
export * from './journey.schema.js';
export * from './parse-journey.js';
export * from './problem.js';
export * from './problem-at.js';
export * from './say-issues.js';

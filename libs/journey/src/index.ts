export * from './journey.schema.js';
export * from './problem.js';

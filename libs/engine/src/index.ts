export * from './cursor.js';
export * from './effect.js';
export * from './facts.js';
export * from './happening.js';
export * from './node-type.js';
export * from './plan.js';
export * from './step.js';

export * from './evaluate.js';
export * from './facts.js';
export * from './look-up.js';
export * from './rule-group.schema.js';
export * from './to-text.js';

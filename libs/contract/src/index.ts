export * from './activities.js';
export * from './directive.js';
export * from './names.js';
export * from './provider-answer.js';

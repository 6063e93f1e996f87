import { ACTIONS_QUEUE, CUSTOM_ACTIONS_QUEUE, ENROLLMENT_QUEUE, enrollmentWorkflowId } from './names.js';

describe('the names that both sides agree on', () => {
  it('give each kind of work a queue of its own', () => {
    expect(new Set([ENROLLMENT_QUEUE, ACTIONS_QUEUE, CUSTOM_ACTIONS_QUEUE]).size).toBe(3);
  });

  it('give each enrollment one run, whose id says nothing about the customer', () => {
    const enrollment = '01932b5e-7a58-7c3a-9a51-5a0c3f0b1d2e';
    expect(enrollmentWorkflowId(enrollment)).toBe(`enrollment-${enrollment}`);
  });
});

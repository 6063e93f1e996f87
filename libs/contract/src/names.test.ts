import {
  ACTIONS_QUEUE,
  AUDIENCE_QUEUE,
  audienceWorkflowId,
  calendarScheduleId,
  CUSTOM_ACTIONS_QUEUE,
  ENROLLMENT_QUEUE,
  enrollmentWorkflowId,
} from './names.js';

describe('the names that both sides agree on', () => {
  it('give each kind of work a queue of its own', () => {
    expect(new Set([ENROLLMENT_QUEUE, ACTIONS_QUEUE, CUSTOM_ACTIONS_QUEUE, AUDIENCE_QUEUE]).size).toBe(4);
  });

  it('give each enrollment one run, whose id says nothing about the customer', () => {
    const enrollment = '01932b5e-7a58-7c3a-9a51-5a0c3f0b1d2e';
    expect(enrollmentWorkflowId(enrollment)).toBe(`enrollment-${enrollment}`);
  });

  it('give each audience run and each calendar one of their own', () => {
    const id = '01932b5e-7a58-7c3a-9a51-5a0c3f0b1d2e';
    expect([audienceWorkflowId(id), calendarScheduleId(id)]).toEqual([`audience-${id}`, `calendar-${id}`]);
  });
});

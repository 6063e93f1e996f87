import { sendSurveyType } from './send-survey.config.js';

const survey = { kind: 'csat', channel: 'email', question: 'How was it?', purpose: 'service' };

describe('send survey', () => {
  it.each([
    [survey, 'Send CSAT survey “How was it?”'],
    [{ ...survey, kind: 'nps' }, 'Send NPS survey “How was it?”'],
    [
      { kind: 'nps', channel: 'sms', template: 'nps', purpose: 'service' },
      'Send NPS survey from template “nps”',
    ],
    [{}, 'Send survey'],
  ])('says %j in words', (config, caption) => {
    expect(sendSurveyType.caption(config)).toBe(caption);
  });

  it.each([
    ['email', ['customer.email']],
    ['sms', ['customer.phone']],
    ['push', ['customer.push_token']],
    ['chat', ['customer.phone']],
    ['in-app', []],
    ['letter', ['customer.email']],
  ])('by %s needs %j', (channel, paths) => {
    expect(sendSurveyType.action?.requires({ ...survey, channel }).map(({ path }) => path)).toEqual(paths);
  });

  it('is a message on its channel', () => {
    expect(sendSurveyType.traits({ ...survey, channel: 'push' }).message).toEqual({
      channel: 'push',
      purpose: 'service',
    });
  });

  it('is not sent by post or asked on the phone', () => {
    expect(sendSurveyType.check({ ...survey, channel: 'letter' })).toEqual([
      expect.objectContaining({ message: 'Channel must be one of email, sms, push, chat, in-app.' }),
    ]);
  });
});

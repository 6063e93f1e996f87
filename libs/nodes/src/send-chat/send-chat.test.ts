import { sendChatType } from './send-chat.config.js';

const chat = { app: 'whatsapp', text: 'Can we help?', purpose: 'service' };

describe('send chat message', () => {
  it.each([
    [chat, 'Send WhatsApp message “Can we help?”'],
    [{ ...chat, app: 'support' }, 'Send support chat message “Can we help?”'],
    [
      { app: 'support', template: 'help', purpose: 'service' },
      'Send support chat message from template “help”',
    ],
    [{}, 'Send chat message'],
  ])('says %j in words', (config, caption) => {
    expect(sendChatType.caption(config)).toBe(caption);
  });

  it.each([
    ['whatsapp', 'customer.phone'],
    ['support', 'customer.chat_id'],
    ['pigeon', 'customer.phone'],
  ])('by %s goes to %s', (app, path) => {
    expect(sendChatType.action?.requires({ ...chat, app })).toMatchObject([{ path }]);
  });

  it('is a message by chat', () => {
    expect(sendChatType.traits(chat)).toMatchObject({ message: { channel: 'chat', purpose: 'service' } });
  });
});

import { type EmailProvider, smtpProvider } from '@sojourn/channels';
import type { ActionContext } from '@sojourn/sdk';
import { SMTPServer } from 'smtp-server';
import { builtInActions } from '../actions.js';
import { sendEmailAction } from './send-email.action.js';
import { sendEmailType } from './send-email.config.js';
import { text } from 'node:stream/consumers';

describe('an email', () => {
  const context: ActionContext = {
    http: {
      get: () => Promise.reject(new Error('not asked for')),
      post: () => Promise.reject(new Error('not asked for')),
    },
    idempotencyKey: '0190-message',
    signal: new AbortController().signal,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    customer: {},
    entry: {},
  };

  const rendered = {
    to: 'ada@example.com',
    subject: 'Hi',
    html: '<p>Hi</p>',
    text: 'Hi',
    body: 'Hi',
    preheader: '',
  };

  let server: SMTPServer;
  let email: EmailProvider;
  let mails: { to: string; content: string }[];

  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _, done) => {
        done(
          address.startsWith('gone')
            ? Object.assign(new Error('no such box'), { responseCode: 550 })
            : undefined,
        );
      },
      onData: (stream, { envelope }, done) => {
        void text(stream).then((content) => {
          mails.push({ to: envelope.rcptTo.map(({ address }) => address).join(), content });
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    email = smtpProvider(`smtp://127.0.0.1:${String(port)}`);
  });
  beforeEach(() => {
    mails = [];
  });
  afterAll(async () => {
    await email.close();
    await new Promise<void>((resolve) => {
      server.close(resolve);
    });
  });

  const run = (config: object) =>
    sendEmailAction({ email, from: 'Shop <shop@shop.example>' }).run(config, context);

  describe('the send-email action', () => {
    it('hands the rendered mail over under the send key, and leaves by sent', async () => {
      await expect(run(rendered)).resolves.toEqual({
        outcome: 'sent',
        result: { messageId: '<0190-message@shop.example>' },
      });
      expect(mails).toEqual([
        { to: 'ada@example.com', content: expect.stringContaining('Subject: Hi') as string },
      ]);
      expect(mails[0]?.content).toMatch(/^X-Sojourn-Send-Key: 0190-message\r$/im);
      expect(mails[0]?.content).toContain('From: Shop <shop@shop.example>');
    });

    it('is from and answered to whom the node says', async () => {
      await run({ ...rendered, from: 'Ben <ben@shop.example>', replyTo: 'help@shop.example' });
      expect(mails[0]?.content).toContain('From: Ben <ben@shop.example>');
      expect(mails[0]?.content).toContain('Reply-To: help@shop.example');
    });

    it.each(['ada@bücher.example', ' ada@example.com ', "o'hara+tea@example.co.uk"])(
      'writes to %p',
      async (to) => {
        await expect(run({ ...rendered, to })).resolves.toMatchObject({ outcome: 'sent' });
      },
    );

    it.each(['', ' ', undefined])('skips %j: there is no address', async (to) => {
      await expect(run({ ...rendered, to })).resolves.toEqual({ outcome: 'skipped', reason: 'No address' });
    });

    it.each([
      ...['ada', 'ada@', '@example.com', 'ada@example', 'a b@example.com', 'Ada <ada@example.com>'],
      ...['a@x.example, b@x.example', 'a@x.example\nBcc: b@x.example'],
    ])('skips %j: it is no address', async (to) => {
      await expect(run({ ...rendered, to })).resolves.toEqual({
        outcome: 'skipped',
        reason: 'What should be the address is none',
      });
      expect(mails).toEqual([]);
    });

    it('fails for good when the address is refused', async () => {
      await expect(run({ ...rendered, to: 'gone@example.com' })).rejects.toThrow(
        'The mail server refused the message (550).',
      );
    });

    it('fails for good when the mail was never compiled', async () => {
      await expect(run({ to: 'ada@example.com', subject: 'Hi' })).rejects.toThrow(
        'The configuration does not fit',
      );
    });

    it('is what the palette says it is', () => {
      const [action] = builtInActions({ email, from: 'shop@shop.example' });
      expect(action?.manifest).toMatchObject({ type: sendEmailType.type, version: sendEmailType.version });
      expect(action?.manifest.outcomes).toEqual(sendEmailType.outcomes({}));
      expect(action?.manifest.retry).toEqual(sendEmailType.action?.retry);
    });
  });
});

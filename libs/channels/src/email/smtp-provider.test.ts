import { type EmailMessage, type EmailProvider } from './email-provider.port.js';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { isPermanentFailure } from '@sojourn/sdk';
import { smtpProvider, type SmtpOptions } from './smtp-provider.js';
import { text } from 'node:stream/consumers';

describe('handing mail over', () => {
  const message: EmailMessage = {
    from: 'Shop <shop@shop.example>',
    to: 'ada@example.com',
    subject: 'Your order',
    html: '<p>Hi</p>',
    text: 'Hi',
    sendKey: '0190-key.1',
  };

  const cleanup: (() => Promise<void> | void)[] = [];
  afterEach(async () => {
    for (const clean of cleanup.splice(0).reverse()) await clean();
  });

  /** A real SMTP server on a free port, and a provider that is connected to it. */
  async function connected(
    server: SMTPServerOptions = {},
    options: SmtpOptions = {},
  ): Promise<{ provider: EmailProvider; mails: string[]; opened: () => number }> {
    const mails: string[] = [];
    let opened = 0;
    const smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onConnect: (_, done) => {
        opened += 1;
        done();
      },
      onData: (stream, _, done) => {
        void text(stream).then((mail) => {
          mails.push(mail);
          done();
        }, done);
      },
      ...server,
    });
    // A client that gives up in the middle is what some of these tests are about.
    smtp.on('error', () => undefined);
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
    cleanup.push(
      () =>
        new Promise<void>((resolve) => {
          smtp.close(resolve);
        }),
    );
    const address = smtp.server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const provider = smtpProvider(`smtp://127.0.0.1:${String(port)}`, options);
    cleanup.push(() => provider.close());
    return { provider, mails, opened: () => opened };
  }

  /** The answer of a server, by its code and text. */
  const answer = (responseCode: number, words: string) => Object.assign(new Error(words), { responseCode });

  const failureOf = (sending: Promise<unknown>): Promise<Error> =>
    sending.then(
      () => new Error('it was sent'),
      (error: unknown) => error as Error,
    );

  describe('an SMTP provider', () => {
    it('hands over both parts, with headers made of the send key', async () => {
      const { provider, mails } = await connected();
      const receipt = await provider.send({
        ...message,
        replyTo: 'help@shop.example',
        headers: { 'X-Order': 'A-1' },
      });
      expect(receipt).toEqual({ messageId: '<0190-key.1@shop.example>' });
      const [mail] = mails;
      expect(mail).toContain('Message-ID: <0190-key.1@shop.example>');
      expect(mail).toMatch(/^X-Sojourn-Send-Key: 0190-key\.1\r$/im);
      expect(mail).toContain('From: Shop <shop@shop.example>');
      expect(mail).toContain('To: ada@example.com');
      expect(mail).toContain('Reply-To: help@shop.example');
      expect(mail).toContain('Subject: Your order');
      expect(mail).toMatch(/text\/plain[\s\S]*\r\nHi\r\n[\s\S]*text\/html[\s\S]*<p>Hi<\/p>/);
    });

    it('derives the same Message-ID for the same send key', async () => {
      const { provider, mails } = await connected();
      await provider.send(message);
      await provider.send(message);
      expect(mails.map((mail) => /^Message-ID: .*$/m.exec(mail)?.[0])).toEqual(
        Array(2).fill('Message-ID: <0190-key.1@shop.example>'),
      );
    });

    it('uses its connections again, and no more than it may', async () => {
      const { provider, mails, opened } = await connected({}, { connections: 2 });
      await Promise.all(
        Array.from({ length: 12 }, (_, n) => provider.send({ ...message, sendKey: `key-${String(n)}` })),
      );
      expect(mails).toHaveLength(12);
      expect(opened()).toBeLessThanOrEqual(2);
    });

    it('makes one line of a subject that holds several', async () => {
      const { provider, mails } = await connected();
      await provider.send({ ...message, subject: 'Hi\r\nBcc: eve@example.com' });
      expect(mails[0]).toContain('Subject: Hi Bcc: eve@example.com');
      expect(mails[0]).not.toMatch(/^Bcc:/m);
    });

    it.each([
      ['header', { headers: { 'X-Order': 'A\r\nBcc: eve@example.com' } }],
      ['header name', { headers: { 'X-Order\r\nBcc': 'eve@example.com' } }],
      ['sender', { from: 'Shop <shop@shop.example>\r\nBcc: eve@example.com' }],
      ['recipient', { to: 'ada@example.com\nBcc: eve@example.com' }],
      ['reply address', { replyTo: 'a@example.com\rBcc: eve@example.com' }],
    ])('refuses a line break in a %s', async (_, part) => {
      const { provider, mails } = await connected();
      expect(isPermanentFailure(await failureOf(provider.send({ ...message, ...part })))).toBe(true);
      expect(mails).toEqual([]);
    });

    it('writes to exactly one address, whatever it looks like', async () => {
      const recipients: string[] = [];
      const { provider } = await connected({
        onRcptTo: ({ address }, _, done) => {
          recipients.push(address);
          done();
        },
      });
      await failureOf(provider.send({ ...message, to: 'ada@example.com, eve@example.com' }));
      expect(recipients).not.toContain('eve@example.com');
      expect(recipients).not.toContain('ada@example.com');
    });

    it('refuses a send key that is not opaque', async () => {
      const { provider } = await connected();
      await expect(provider.send({ ...message, sendKey: 'ada@example.com' })).rejects.toThrow(
        'A send key is made of',
      );
    });

    it.each([
      [450, false, 'The mail server did not take the message now (450).'],
      [421, false, 'The mail server did not take the message now (421).'],
      [550, true, 'The mail server refused the message (550 5.1.1).'],
      [552, true, 'The mail server refused the message (552).'],
    ])(
      'takes a refused recipient (%d) as permanent: %p, and names no address',
      async (code, permanent, words) => {
        const status = code === 550 ? '5.1.1 ' : '';
        const { provider } = await connected({
          onRcptTo: ({ address }, _, done) => {
            done(answer(code, `${status}<${address}>: not here`));
          },
        });
        const failure = await failureOf(provider.send(message));
        expect(failure.message).toBe(words);
        expect(isPermanentFailure(failure)).toBe(permanent);
        expect(JSON.stringify(failure, Object.getOwnPropertyNames(failure))).not.toContain('ada@example.com');
      },
    );

    it.each([
      [451, false],
      [554, true],
    ])('takes a refused message (%d) as permanent: %p', async (code, permanent) => {
      const { provider } = await connected({
        onData: (stream, _, done) => {
          void text(stream).then(() => {
            done(answer(code, 'content of ada@example.com'));
          });
        },
      });
      const failure = await failureOf(provider.send(message));
      expect(isPermanentFailure(failure)).toBe(permanent);
      expect(failure.message).not.toContain('ada');
    });

    it('tries again later when the server does not accept our credentials', async () => {
      const { provider } = await connected({ authOptional: false });
      const failure = await failureOf(provider.send(message));
      expect(failure.message).toMatch(/ now \(530/);
      expect(isPermanentFailure(failure)).toBe(false);
    });

    it('tries again later when nobody listens', async () => {
      const provider = smtpProvider('smtp://127.0.0.1:1');
      cleanup.push(() => provider.close());
      expect(await failureOf(provider.send(message))).toEqual(
        new Error('The mail server did not take the message now (ESOCKET).'),
      );
      await expect(provider.verify()).rejects.toThrow('ESOCKET');
    });

    it('gives up on a server that does not answer, and takes it as passing', async () => {
      const held: (() => void)[] = [];
      const { provider } = await connected(
        { onRcptTo: (_, __, done) => held.push(done) },
        { answerMs: 60_000, longestSendMs: 200 },
      );
      const failure = await failureOf(provider.send(message));
      held.forEach((release) => {
        release();
      });
      expect(failure.message).toBe('The mail server did not take the message now (EABORT).');
      expect(isPermanentFailure(failure)).toBe(false);
    });

    it('sends nothing once its signal has aborted', async () => {
      const { provider, mails } = await connected();
      await failureOf(provider.send({ ...message, signal: AbortSignal.abort(new Error('out of time')) }));
      expect(mails).toEqual([]);
    });

    it('finishes what it is sending before it closes', async () => {
      const { provider, mails } = await connected();
      const sent = provider.send(message);
      await provider.close();
      await expect(sent).resolves.toBeDefined();
      expect(mails).toHaveLength(1);
    });

    it('can be asked whether it is reachable', async () => {
      const { provider } = await connected();
      await expect(provider.verify()).resolves.toBeUndefined();
    });
  });
});

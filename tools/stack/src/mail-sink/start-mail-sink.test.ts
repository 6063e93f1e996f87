import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { scratchFolder } from '../testing/scratch.test-helper.js';
import { type RunningMailSink, startMailSink } from './start-mail-sink.js';

const mail = {
  from: 'shop@example.com',
  to: 'ada@example.com',
  subject: 'Your order',
  text: 'Thank you, Zoë.',
};

describe('the mail sink', () => {
  const inboxDir = join(scratchFolder(), 'inbox');
  const failures: string[] = [];
  let sink: RunningMailSink;

  beforeEach(async () => {
    sink = await startMailSink({ inboxDir, report: (failure) => failures.push(failure) });
  });
  afterEach(() => sink.stop());

  const send = (content = mail) => createTransport(sink.url).sendMail(content);

  it('has a mail on disk when it answers 250', async () => {
    const { response } = await send();
    const [, name = ''] = /^250 .*Kept as (\S+)/.exec(response) ?? [];
    const text = readFileSync(join(inboxDir, name), 'utf8');
    expect(text).toContain('Subject: Your order');
    expect(text).toContain('Thank you');
  });

  it('names mails in the order of receipt', async () => {
    const before = readdirSync(inboxDir);
    for (const subject of ['first', 'second', 'third']) await send({ ...mail, subject });
    const subjects = readdirSync(inboxDir)
      .filter((name) => !before.includes(name))
      .sort()
      .map((name) => /Subject: (\w+)/.exec(readFileSync(join(inboxDir, name), 'utf8'))?.[1]);
    expect(subjects).toEqual(['first', 'second', 'third']);
  });

  it('asks to try again when a mail cannot be kept', async () => {
    rmSync(`${inboxDir}.unfinished`, { recursive: true });
    await expect(send()).rejects.toMatchObject({ responseCode: 451 });
    expect(failures.at(-1)).toContain('could not be kept');
  });

  it('keeps nothing of a mail that is too large', async () => {
    const before = readdirSync(inboxDir);
    const attachments = [{ filename: 'large', content: Buffer.alloc(20 * 1024 * 1024) }];
    await expect(createTransport(sink.url).sendMail({ ...mail, attachments })).rejects.toMatchObject({
      responseCode: 552,
    });
    expect(readdirSync(inboxDir)).toEqual(before);
    expect(readdirSync(`${inboxDir}.unfinished`)).toEqual([]);
  });
});

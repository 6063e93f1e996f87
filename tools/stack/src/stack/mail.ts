import { startMailSink } from '../mail-sink/start-mail-sink.js';
import type { StackContext } from './stack-context.js';

/** Where mails go: the server that was given, or the sink behind the inbox page. */
export async function mail({
  config,
  home,
  ports,
  screen,
  supervisor,
}: StackContext): Promise<{ url: string; port?: number }> {
  const startedAt = performance.now();
  if (config.SMTP_URL) {
    screen.up('mail', performance.now() - startedAt, 'the server of SMTP_URL; the inbox stays empty');
    return { url: config.SMTP_URL };
  }
  const sink = await startMailSink({
    inboxDir: home.inbox,
    port: config.SOJOURN_SMTP_PORT,
    preferredPort: ports.smtp,
    report: (failure) => {
      screen.news('mail sink', failure);
    },
  });
  // It lives in this process and so ends with it.
  supervisor.add('mail', { stop: sink.stop, kill: () => undefined });
  screen.up('mail sink', performance.now() - startedAt, `port ${sink.port}`);
  return sink;
}

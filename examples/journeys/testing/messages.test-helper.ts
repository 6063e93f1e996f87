import { renderAction, type Plan, type SimulatedRun, type Simulation } from '@sojourn/engine';

/** A message that reached the customer, with its texts filled in. */
export interface ReceivedMessage {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly channel: string;
  /** The node that sent it. */
  readonly node: string;
  /** Its texts, by the names of their fields: `subject`, `body`, `link`, … */
  readonly texts: Readonly<Record<string, string>>;
  /** Only in the app: when it is taken back, in milliseconds since 1970; null = never. */
  readonly expiresAt?: number | null;
}

/** Everything that reached the customer, on all channels, in order. */
export function receivedMessages(plan: Plan, { actions, runs }: Simulation): readonly ReceivedMessage[] {
  const sent = actions.flatMap((action) => {
    const { at, channel, node, outcome } = action;
    return channel === null || outcome !== 'sent'
      ? []
      : [{ at, channel, node, texts: renderAction(plan, action) }];
  });
  return [...sent, ...runs.flatMap(inApp)].toSorted((a, b) => a.at - b.at);
}

/** What went into the inbox in the app; a node is left right before what it writes. */
function inApp({ effects }: SimulatedRun): readonly ReceivedMessage[] {
  let left = { node: '', at: 0 };
  return effects.flatMap((effect) => {
    if (effect.kind === 'visit-ended') left = effect;
    if (effect.kind !== 'send-in-app') return [];
    const { title, body, link = '', expiresAt } = effect;
    return [{ at: left.at, channel: 'in-app', node: left.node, texts: { title, body, link }, expiresAt }];
  });
}

/** What is read first of a message. */
export function headline({ texts }: ReceivedMessage): string {
  return texts['subject'] ?? texts['title'] ?? texts['text'] ?? '';
}

/** Everything a message says, its link included, as a reader meets it: a line for each part, links as `words: address`. */
export function wording({ texts }: ReceivedMessage): string {
  const { contentKey: _forNobodyToRead, ...read } = texts;
  return Object.values(read)
    .join('\n')
    .replaceAll(/<a href="([^"]*)">([^<]*)<\/a>/g, '$2: $1')
    .replaceAll('</td><td>', ': ')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll(/\n{2,}/g, '\n');
}

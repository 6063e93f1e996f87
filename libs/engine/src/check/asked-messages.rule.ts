import { problemAt, quote, type Problem } from '@sojourn/journey';
import type { Draft } from './draft.js';
import { askedMessages, type AskedMessage } from './messages/asked-messages.js';
import type { LeadsTo } from './ways/reach.js';
import { wordsFor } from './words-for.js';

/** Every message that is asked about is sent before, on some way at least. */
export function messagesBefore(draft: Draft): readonly Problem[] {
  const asked = askedMessages(draft);
  const leadsTo = draft.reach(asked.map(({ message }) => message));
  return asked.flatMap((each) => {
    const message = doubt(each, draft, leadsTo);
    return message === undefined ? [] : [problemAt(each.path, 'message-not-before', message)];
  });
}

function doubt({ message, at }: AskedMessage, { nodes }: Draft, leadsTo: LeadsTo): string | undefined {
  const sender = nodes.get(message);
  if (sender === undefined) return `This asks about the message of ${quote(message)}, which does not exist.`;
  if (sender.node === undefined || sender.type === undefined || sender.problems.length > 0) return undefined;
  if (sender.traits.message === undefined)
    return `This asks about the message of ${wordsFor(sender)}, which sends none.`;
  if (at === undefined || leadsTo(message, at.id)) return undefined;
  return `This asks about the message of ${wordsFor(sender)}, which never comes before.`;
}

import type { KnownRule } from '../rule-group.schema.js';
import { lengthMs } from '../time/length-ms.js';
import type { Writing } from './writing.js';

type MessageRule = Extract<KnownRule, { field: 'message' }>;

/** Whether some message to the customer was sent, or what became of it. */
export function messageSql(rule: MessageRule, writing: Writing): string {
  return rule.operator === 'sent' ? sentSql(rule, writing) : reactionSql(rule, writing);
}

function sentSql({ value }: MessageRule, writing: Writing): string {
  const conditions = [
    `message.customer_id = ${writing.scope.customer}.id`,
    `message.state = 'accepted'`,
    // What wrote to somebody else is no message to the customer.
    `message.channel IS NOT NULL`,
    ...withinSql('message.settled_at', value, writing),
    ...nodeSql(value, writing),
  ];
  return `EXISTS (SELECT FROM message WHERE ${conditions.join(' AND ')})`;
}

function reactionSql({ operator, value }: MessageRule, writing: Writing): string {
  const { scope, parameters } = writing;
  const { node, link } = value;
  const conditions = [
    `reaction.customer_id = ${scope.customer}.id`,
    `reaction.kind = ${parameters.text(operator)}`,
    ...(link === undefined ? [] : [`reaction.url = ${parameters.text(link)}`]),
    ...withinSql('reaction.at', value, writing),
    ...nodeSql(value, writing),
  ];
  const message = node === undefined ? '' : ' JOIN message ON message.id = reaction.message_id';
  return `EXISTS (SELECT FROM message_reaction AS reaction${message} WHERE ${conditions.join(' AND ')})`;
}

function withinSql(at: string, { within }: MessageRule['value'], { scope, parameters }: Writing): string[] {
  if (within === undefined) return [];
  return [`${at} > ${parameters.instant(scope.now - lengthMs(within))}`];
}

/** A node is one of the enrollment at hand; where there is none, it has sent nothing. */
function nodeSql({ node }: MessageRule['value'], { scope, parameters }: Writing): string[] {
  if (node === undefined) return [];
  if (scope.enrollmentId === undefined) return ['FALSE'];
  return [
    `message.enrollment_id = ${parameters.typed(scope.enrollmentId, 'uuid')}`,
    `message.node_id = ${parameters.text(node)}`,
  ];
}

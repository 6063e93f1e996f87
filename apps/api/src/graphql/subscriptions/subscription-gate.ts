import { Injectable } from '@nestjs/common';
import {
  type DocumentNode,
  type ExecutionArgs,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { allows } from '../../access/access.js';
import { Authenticator, type Evidence } from '../../access/authenticator.service.js';
import { badInput } from '../graphql-errors.js';
import { documentRules } from '../limits/document-rules.js';
import { limits } from '../limits/limits.js';
import { refuseOperation } from '../limits/operation-check.js';
import { RequestContextFactory } from '../request-context.factory.js';

/** What a socket carries: subscriptions; queries and mutations have their place over HTTP. */
const rules = [...specifiedRules, ...documentRules, NoSchemaIntrospectionCustomRule];

/** Decides who may open a socket, and what may be asked over it: the same limits as over HTTP. */
@Injectable()
export class SubscriptionGate {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly contexts: RequestContextFactory,
  ) {}

  /** Whether whoever opens a socket may read. */
  async admits(evidence: Evidence): Promise<boolean> {
    const credential = await this.authenticator.authenticate(evidence);
    return credential !== null && allows(credential, 'viewer');
  }

  /** What is to be run for a request over a socket, or why it is not. Who is asking is looked up anew each time. */
  async open(
    schema: GraphQLSchema,
    evidence: Evidence,
    { query, variables, operationName }: SubscribePayload,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
    try {
      const contextValue = await this.contexts.create(evidence);
      const document = parse(query, { maxTokens: limits.tokens });
      const refusals = refuse(schema, document, variables ?? {}, operationName ?? undefined);
      return refusals.length > 0
        ? refusals
        : { schema, document, variableValues: variables, operationName, contextValue };
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      throw error;
    }
  }
}

function refuse(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  operationName: string | undefined,
): readonly GraphQLError[] {
  const invalid = validate(schema, document, rules);
  if (invalid.length > 0) return invalid;
  if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.SUBSCRIPTION) {
    return [badInput('Over a socket only subscriptions are answered.')];
  }
  const refusal = refuseOperation({ schema, document, variables, operationName });
  return refusal ? [refusal] : [];
}

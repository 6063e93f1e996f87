import { ArgumentsHost, Catch, ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { GqlArgumentsHost, type GqlContextType } from '@nestjs/graphql';
import type { Response } from 'express';
import type { GraphQLResolveInfo } from 'graphql';
import { AccessRefused } from '../access/access-refused.js';
import { forbiddenMember } from '../refusals/forbidden-member.js';
import { PROBLEM_TYPE, problemDetails, type ProblemDetails } from './problem-details.js';

/** Answers whatever a REST route throws as RFC 9457 has it; what is not the caller's fault is logged, not told. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(thrown: unknown, host: ArgumentsHost): unknown {
    if (host.getType<GqlContextType>() === 'graphql') return answerOfResolver(thrown, host);
    const problem = this.problemOf(thrown);
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) {
      response.end();
      return undefined;
    }
    if (problem.status === 401) response.setHeader('WWW-Authenticate', 'Basic realm="Sojourn", Bearer');
    response.status(problem.status).type(PROBLEM_TYPE).send(JSON.stringify(problem));
    return undefined;
  }

  private problemOf(thrown: unknown): ProblemDetails {
    if (thrown instanceof HttpException) {
      const body = thrown.getResponse();
      if (isProblem(body)) return body;
      return problemDetails(thrown.getStatus(), thrown.message);
    }
    const refusal = refusalOfMiddleware(thrown);
    if (refusal) return refusal;
    this.logger.error('a request failed', thrown);
    return problemDetails(500, 'Something went wrong on our side.');
  }
}

/** GraphQL has a form of its own for errors: a value is the resolver's answer, an error what it throws. */
function answerOfResolver(thrown: unknown, host: ArgumentsHost): unknown {
  if (!(thrown instanceof AccessRefused)) return thrown;
  return forbiddenMember(thrown, GqlArgumentsHost.create(host).getInfo<GraphQLResolveInfo>()) ?? thrown;
}

/** What Express and its body parsers throw says itself whether it may be shown. */
function refusalOfMiddleware(thrown: unknown): ProblemDetails | null {
  if (!(thrown instanceof Error) || !('status' in thrown) || !('expose' in thrown)) return null;
  const { status, expose } = thrown;
  if (typeof status !== 'number' || expose !== true) return null;
  const detail =
    status === 413 ? 'The request is larger than this address takes.' : 'The request could not be read.';
  return problemDetails(status, detail);
}

function isProblem(body: unknown): body is ProblemDetails {
  return typeof body === 'object' && body !== null && 'type' in body && 'title' in body;
}

import { ArgumentsHost, Catch, ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import { GqlArgumentsHost, type GqlContextType } from '@nestjs/graphql';
import { isOutage } from '@sojourn/store';
import type { Response } from 'express';
import type { GraphQLResolveInfo } from 'graphql';
import { AccessRefused } from '../access/access-refused.js';
import { forbiddenMember } from '../refusals/forbidden-member.js';
import { ProblemException } from './problem-exception.js';
import { PROBLEM_TYPE, problemDetails, type ProblemDetails } from './problem-details.js';

const TOO_LARGE = 'The request is larger than this address takes.';

/** A Segment client repeats a call that was answered 503, and keeps to this. */
const OUTAGE_SECONDS = 5;

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
    // Not Basic, although it is taken: a browser would ask its user for a password.
    if (problem.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
    const retryAfter = retryAfterSeconds(thrown, problem);
    if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
    response.status(problem.status).type(PROBLEM_TYPE).send(JSON.stringify(problem));
    return undefined;
  }

  private problemOf(thrown: unknown): ProblemDetails {
    if (thrown instanceof HttpException) {
      const body = thrown.getResponse();
      if (isProblem(body)) return body;
      const status = thrown.getStatus();
      return problemDetails(status, status === 413 ? TOO_LARGE : thrown.message);
    }
    this.logger.error('a request failed', thrown);
    if (isOutage(thrown)) return problemDetails(503, 'The database cannot be asked at the moment.');
    return problemDetails(500, 'Something went wrong on our side.');
  }
}

/** GraphQL has a form of its own for errors: a value is the resolver's answer, an error what it throws. */
function answerOfResolver(thrown: unknown, host: ArgumentsHost): unknown {
  if (!(thrown instanceof AccessRefused)) return thrown;
  return forbiddenMember(thrown, GqlArgumentsHost.create(host).getInfo<GraphQLResolveInfo>()) ?? thrown;
}

function retryAfterSeconds(thrown: unknown, { status }: ProblemDetails): number | undefined {
  if (thrown instanceof ProblemException) return thrown.retryAfterSeconds;
  return status === 503 ? OUTAGE_SECONDS : undefined;
}

function isProblem(body: unknown): body is ProblemDetails {
  return typeof body === 'object' && body !== null && 'type' in body && 'title' in body;
}

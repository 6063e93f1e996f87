import { Module } from '@nestjs/common';
import { CustomerDecisionsResolver } from './customer-decisions.resolver.js';
import { DecisionResolver } from './decision.resolver.js';

/** Why customers entered journeys, and why not. */
@Module({ providers: [CustomerDecisionsResolver, DecisionResolver] })
export class DecisionsModule {}

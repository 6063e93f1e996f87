import { Module } from '@nestjs/common';
import { CustomerQuery } from './customer.query.js';
import { CustomerResolver } from './customer.resolver.js';
import { CustomersQuery } from './customers.query.js';

/** The people journeys are for, and what they did. */
@Module({ providers: [CustomerQuery, CustomerResolver, CustomersQuery] })
export class CustomersModule {}

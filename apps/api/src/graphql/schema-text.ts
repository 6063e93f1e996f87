import 'reflect-metadata';
import { MODULE_METADATA } from '@nestjs/common/constants.js';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { rooms } from '../rooms.js';

/** The schema as text, as the decorators of all rooms say it; needs no database. */
export async function schemaText(): Promise<string> {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest declares its options as a class and takes literals
  const builder = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  try {
    const schema = await builder.get(GraphQLSchemaFactory).create(providersOf(rooms));
    return `${printSchema(lexicographicSortSchema(schema))}\n`;
  } finally {
    await builder.close();
  }
}

type Constructor = new (...parts: never[]) => unknown;

// The builder takes what is a resolver among them and leaves the others.
function providersOf(modules: readonly Constructor[]): Constructor[] {
  return modules
    .flatMap((module) => Reflect.getMetadata(MODULE_METADATA.PROVIDERS, module) as readonly unknown[])
    .filter((provider): provider is Constructor => typeof provider === 'function');
}

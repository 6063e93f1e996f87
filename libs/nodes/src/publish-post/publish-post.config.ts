import { defineNodeType, templateFields, type ConfigProblem } from '@sojourn/engine';
import { z } from 'zod';
import { quote } from '@sojourn/journey';
import { referenceKey } from '../fields/reference.js';
import { templateText } from '../fields/template.js';
import { messageFields } from '../sending/message-fields.js';
import { failed, sendRetry } from '../sending/send-parts.js';
import { excerptInWords } from '../words/template-in-words.js';

const networks = {
  blog: 'the blog',
  facebook: 'Facebook',
  instagram: 'Instagram',
  linkedin: 'LinkedIn',
  mastodon: 'Mastodon',
  x: 'X',
} as const;

const config = z.strictObject({
  network: z.enum(['blog', 'facebook', 'instagram', 'linkedin', 'mastodon', 'x']).meta({ title: 'Where' }),
  connection: referenceKey.meta({
    title: 'Connection',
    description: 'The account it is published with; its owner has connected it.',
    widget: 'connection',
    placeholder: 'our-blog',
  }),
  title: templateText(200).optional().meta({ title: 'Title', widget: 'template' }),
  text: templateText(20_000).meta({ title: 'Text', widget: 'template' }),
  link: templateText(2_000).optional().meta({ title: 'Link', widget: 'template', placeholder: 'https://…' }),
  context: messageFields.context,
  objective: messageFields.objective,
  linkTags: messageFields.linkTags,
});

/** Publishes a post, once for everyone. */
export const publishPostType = defineNodeType({
  type: 'publish-post',
  version: 1,
  kind: 'action',
  title: 'Publish post',
  description: 'Publishes a post on a blog or a social network: once per occasion, not per customer.',
  availability: 'engine-only',
  category: 'Messages',
  order: 9,
  icon: 'world',
  config,
  defaults: { network: 'blog', connection: '', text: '' },
  example: {
    network: 'blog',
    connection: 'our-blog',
    title: 'Savings now earn {{ entry.rate }} %',
    text: 'From today on, every savings account earns {{ entry.rate }} %.',
    link: 'https://example.com/rates',
    linkTags: { utm_campaign: 'rates' },
  },
  outcomes: [{ id: 'published', title: 'Published' }, failed],
  also: (config) => (['title', 'text', 'link'] as const).flatMap((field) => aboutOne(field, config[field])),
  unfinished: 'Publish post',
  caption: ({ network, title, text }) =>
    `Publish on ${networks[network]} ${quote(excerptInWords(title ?? text))}`,
  traits: () => ({ brings: ['url'], onlyBehind: ['schedule', 'announcement'] }),
  action: { lane: 'sends', retry: sendRetry, requires: () => [] },
});

/** Everyone reads a post: what is known about one customer has no place in it. */
function aboutOne(field: string, source = ''): readonly ConfigProblem[] {
  return templateFields(source)
    .filter((path) => /^(customer|account|results)\./.test(path))
    .map((path) => ({
      code: 'personal-post',
      message: `A post is the same for everyone: it cannot hold ${path}, which is about one customer.`,
      severity: 'error',
      path: [field],
    }));
}

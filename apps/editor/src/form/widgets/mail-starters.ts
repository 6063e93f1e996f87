import { gallery } from '@sojourn/nodes/gallery';

/** A mail body to begin with. */
export interface MailStarter {
  readonly key: string;
  readonly title: string;
  readonly description: string;
  readonly body: string;
}

const plain: MailStarter = {
  key: 'plain',
  title: 'A short letter',
  description: 'A greeting and a few lines of text, set in Sojourn’s layout.',
  body: `Hello {{ customer.first_name | default: "there" }},

thank you for being with us.

Kind regards`,
};

/** Every body that a journey of the gallery uses, after a plain letter. */
export const mailStarters: readonly MailStarter[] = [
  ...gallery.flatMap(({ key, name, journey }) =>
    Object.values(journey.nodes).flatMap(({ config: { body } }) =>
      typeof body === 'string'
        ? [{ key, title: name, description: 'The mail of the sample journey.', body }]
        : [],
    ),
  ),
  plain,
];

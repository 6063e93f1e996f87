import { AssertionError, Liquid } from 'liquidjs';
import { allowedFilters, allowedTags } from './allowed.js';
import { escapeHtml } from './escape-html.js';
import { money } from './money.js';

/** Where a tag begins that holds others; within `liquid` each has a line of its own. */
const HOLDER = /(?:{%-?|\n)[^\S\n]*(?:if|unless|for|case|capture|tablerow)\b/;
/** A call of the parser goes down for each one: at thousands it, or the engine below it, would come to its end. */
const MOST_HOLDERS = 999;

/** How a template is rendered. */
export interface LiquidSettings {
  /** How values are written: `html` into markup, `none` into plain text. */
  readonly escape: 'html' | 'none';
  /** BCP 47 tag for money and dates; `en-US` by default. */
  readonly locale?: string;
  /** IANA zone in which dates are shown; UTC by default. */
  readonly zone?: string;
}

/**
 * The one set-up of Liquid: own properties only, unknown filters refused, a missing name renders empty, no files,
 * no other templates, bounded in length, depth, time and memory. The limits are cooperative: render customers' data
 * in a thread that can be killed.
 */
export function createLiquid({ escape, locale = 'en-US', zone = 'UTC' }: LiquidSettings): Liquid {
  const liquid = new Liquid({
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: false,
    parseLimit: 500_000,
    // By the clock on the wall, which a busy machine uses up too: who renders for customers sets a limit of their own.
    renderLimit: 500,
    memoryLimit: 5_000_000,
    locale,
    timezoneOffset: zone,
    relativeReference: false,
    templates: {},
    outputEscape: escape === 'html' ? (value: unknown) => escapeHtml(asText(value)) : asText,
  });
  const parse = liquid.parse.bind(liquid);
  liquid.parse = (text) => {
    if (text.split(HOLDER).length > MOST_HOLDERS) throw new AssertionError('there are too many tags');
    return parse(text);
  };
  liquid.registerFilter('money', (amount: unknown, currency: unknown) => money(amount, currency, locale));
  keepOnly(liquid.tags, allowedTags);
  keepOnly(liquid.filters, allowedFilters);
  return liquid;
}

/** What a value looks like in a text: lists joined, other objects left out, since their inside is nobody's words. */
function asText(value: unknown): string {
  if (Array.isArray(value))
    return value
      .map(asText)
      .filter((text) => text !== '')
      .join(', ');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

function keepOnly(registered: Record<string, unknown>, allowed: ReadonlySet<string>): void {
  for (const name of Object.keys(registered)) {
    if (!allowed.has(name)) Reflect.deleteProperty(registered, name);
  }
}

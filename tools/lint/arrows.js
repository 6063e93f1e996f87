/** Which rooms each room may import: the one-way arrows of the house. */
const arrows = {
  'scope:properties': [],
  'scope:journey': ['scope:properties'],
  'scope:conditions': ['scope:properties', 'scope:journey'],
  'scope:contract': [],
  'scope:sdk': [],
  'scope:engine': ['scope:properties', 'scope:journey', 'scope:conditions', 'scope:sdk'],
  'scope:nodes': [
    'scope:properties',
    'scope:journey',
    'scope:conditions',
    'scope:engine',
    'scope:sdk',
    'scope:channels',
  ],
  'scope:channels': ['scope:engine', 'scope:sdk'],
  'scope:store': [
    'scope:properties',
    'scope:journey',
    'scope:conditions',
    'scope:engine',
    'scope:contract',
    'scope:sdk',
  ],
  'scope:workflow': ['scope:contract'],
  'scope:worker': [
    'scope:properties',
    'scope:journey',
    'scope:conditions',
    'scope:engine',
    'scope:contract',
    'scope:nodes',
    'scope:sdk',
    'scope:channels',
    'scope:store',
    'scope:workflow',
    'scope:testing',
  ],
  'scope:api': [
    'scope:journey',
    'scope:conditions',
    'scope:engine',
    'scope:contract',
    'scope:nodes',
    'scope:sdk',
    'scope:channels',
    'scope:store',
    'scope:testing',
  ],
  'scope:editor': ['scope:journey', 'scope:conditions', 'scope:engine', 'scope:nodes', 'scope:sdk'],
  'scope:stack': ['scope:store', 'scope:contract'],
  'scope:testing': ['scope:journey', 'scope:store', 'scope:stack', 'scope:contract'],
  'scope:e2e': ['scope:journey', 'scope:contract', 'scope:stack', 'scope:testing'],
  'scope:checks': [],
  'scope:bench': [
    'scope:journey',
    'scope:conditions',
    'scope:engine',
    'scope:nodes',
    'scope:sdk',
    'scope:channels',
    'scope:store',
    'scope:stack',
    'scope:testing',
  ],
  'scope:examples': [
    'scope:journey',
    'scope:conditions',
    'scope:engine',
    'scope:nodes',
    'scope:sdk',
    'scope:channels',
  ],
};

/** Where code runs bounds what it may lean on. */
const environments = {
  'env:pure': ['env:pure', 'env:mixed'],
  'env:sandbox': ['env:pure'],
  'env:browser': ['env:pure', 'env:mixed', 'env:browser'],
};

/** The arrows as `@nx/enforce-module-boundaries` takes them; a room may always import itself. */
export const depConstraints = [
  ...Object.entries(arrows).map(([sourceTag, targets]) => [sourceTag, [sourceTag, ...targets]]),
  ...Object.entries(environments),
].map(([sourceTag, onlyDependOnLibsWithTags]) => ({ sourceTag, onlyDependOnLibsWithTags }));

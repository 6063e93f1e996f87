/** The address of a link with tags, such as `utm_campaign`, added to its query; empty tags and those it has are left. */
export function tagLink(link: string, tags: readonly (readonly [name: string, value: string])[]): string {
  const [, address = '', query, fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(link) ?? [];
  const own = (query ?? '').split('&').filter((pair) => pair !== '');
  const names = new Set(own.map((pair) => pair.split('=', 1)[0]));
  const added = tags
    .filter(([name, value]) => value.trim() !== '' && !names.has(name))
    .map(([name, value]) => `${name}=${encode(value.trim())}`);
  const all = [...own, ...added];
  return address === '' || all.length === 0 ? link : `${address}?${all.join('&')}${fragment}`;
}

/** Half a character, as a text cut in two has it, cannot be encoded. */
function encode(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Cs}/gu, '\ufffd'));
}

const thisMachine = new Set(['localhost', '127.0.0.1']);

/**
 * The URL a setting names: absolute and https, or http on this machine, without user name, password or wildcards.
 * `undefined` for everything else. The URL parser forgives much (`https:acme`, tabs, backslashes); settings may not.
 */
export const absoluteUrl = (text: string): URL | undefined => {
  if (!/^https?:\/\/[^\s\\/?#@*]+(?:[/?#]\S*)?$/i.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return undefined;
  return url.protocol === 'https:' || thisMachine.has(url.hostname) ? url : undefined;
};

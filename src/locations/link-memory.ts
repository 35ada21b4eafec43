/** Which links were opened in this browser tab already: Back and a reload lead to the same one again. */
export interface LinkMemory {
  has(link: string): boolean;
  add(link: string): void;
}

const most = 200;

/**
 * Lasts as long as the tab, reloads included; where storage is denied, as long as the page. Links hold numbers and names, so
 * only a short sum of each is kept. `name` keeps accounts and agents apart.
 */
export function createLinkMemory(name: string): LinkMemory {
  const key = `${name}/links`;
  let known = stored(key);
  return {
    has: (link) => known.includes(sumOf(link)),
    add: (link) => {
      if (known.includes(sumOf(link))) return;
      known = [...known, sumOf(link)].slice(-most);
      try {
        sessionStorage.setItem(key, known.join(' '));
      } catch {
        // Known until this page goes.
      }
    },
  };
}

function stored(key: string): readonly string[] {
  try {
    return (sessionStorage.getItem(key) ?? '').split(' ').filter((sum) => sum !== '');
  } catch {
    return [];
  }
}

/** Two sums of 32 bits (FNV-1a, from both ends): links that share both by chance are not met in a tab's life. */
function sumOf(text: string): string {
  let [fromStart, fromEnd] = [offset, offset];
  for (let at = 0; at < text.length; at += 1) {
    fromStart = Math.imul(fromStart ^ text.charCodeAt(at), prime);
    fromEnd = Math.imul(fromEnd ^ text.charCodeAt(text.length - 1 - at), prime);
  }
  return [fromStart, fromEnd].map((sum) => (sum >>> 0).toString(36)).join('.');
}

const offset = 0x81_1c_9d_c5;
const prime = 0x01_00_01_93;

/** What a diagnostics file's stand-ins are in the workbench: the same one is always the same thing. */
export interface StandIns {
  /** A number set aside for fiction, in E.164; a hidden or unreadable one stays so. */
  number(token: string): string;
  /** Any other text of a vendor's event. */
  text(token: unknown): unknown;
}

/** `isTaken`: whether a number's last ten digits are somebody's already. */
export function createStandIns(isTaken: (digits: string) => boolean): StandIns {
  const numbers = new Map<string, string>();
  let next = 100;
  const free = (): string => {
    const digits = `415555${String((next += 1)).padStart(4, '0')}`;
    return isTaken(digits) && next < 9999 ? free() : `+1${digits}`;
  };
  const number = (token: string): string => {
    if (token === 'anonymous' || token === '') return token;
    if (!token.startsWith('number-')) return '??';
    const known = numbers.get(token) ?? free();
    numbers.set(token, known);
    return known;
  };
  return {
    number,
    text: (token) => {
      if (typeof token !== 'string') return token;
      if (/^(?:number|unreadable)-\d+$|^anonymous$/.test(token)) return number(token);
      return /^mail-\d+$/.test(token) ? `${token}@replay.example` : token;
    },
  };
}

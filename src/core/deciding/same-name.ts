const plain = (text: string): string => text.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();

/** Whether two full names are one: exactly, but for case and spaces. */
export const isSameName = (a: string, b: string): boolean => plain(a) === plain(b);

const keypad = 'abc2def3ghi4jkl5mno6pqrs7tuv8wxyz9';

/** A word as it is dialled on a phone's keys: `flowers` is 3569377. Other characters stay. */
export const dialled = (word: string): string =>
  word.toLowerCase().replaceAll(/[a-z]/g, (letter) => /\d/.exec(keypad.slice(keypad.indexOf(letter)))?.[0] ?? '');

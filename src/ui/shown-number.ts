import { createContext } from 'react';

/** How a number that is stored in any form is shown. The screens cannot read numbers; each location gives them the way. */
export const ShownNumber = createContext<(stored: string) => string>((stored) => stored);

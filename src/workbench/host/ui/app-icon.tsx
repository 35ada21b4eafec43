import { Icon } from './icon.tsx';
import { useDesk } from './use-desk.ts';

const fallback = '<symbol id="default" viewBox="0 0 18 18"><circle cx="9" cy="9" r="7"/></symbol>';

/** The app's icon as the package has it, with the symbol that the app chose. */
export const AppIcon = ({ location }: { readonly location: 'top_bar' | 'nav_bar' }) => {
  const file = useDesk(({ panel }) => panel.icon);
  const symbol = useDesk(({ symbols }) => symbols[location] ?? 'default');
  const inner = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(file)?.[1] ?? fallback;
  const hasSymbol = inner.includes('<symbol');
  const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 18 18">${inner}${hasSymbol ? `<use href="#${encodeURIComponent(symbol)}"/>` : ''}</svg>`;
  return (
    <span data-symbol={symbol}>
      <Icon src={`data:image/svg+xml,${encodeURIComponent(picture)}`} size={18} />
    </span>
  );
};

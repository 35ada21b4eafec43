import { Button } from '@zendeskgarden/react-buttons';
import { Input } from '@zendeskgarden/react-forms';
import { memo, useDeferredValue, useMemo, useState } from 'react';
import type { TrafficEntry } from '../../../server/traffic.ts';
import { useDesk, useDesktop } from '../use-desk.ts';

const SHOWN = 200;

const matches = (entry: TrafficEntry, words: readonly string[]): boolean => {
  const text = `${entry.kind} ${entry.from} ${entry.title} ${entry.status ?? ''}`.toLowerCase();
  return words.every((word) =>
    word.startsWith('-') && word.length > 1 ? !text.includes(word.slice(1)) : text.includes(word),
  );
};

const Row = memo(({ entry }: { readonly entry: TrafficEntry }) => {
  const [isOpen, setOpen] = useState(false);
  const isBad = entry.status !== undefined && (entry.status === 0 || entry.status >= 400);
  return (
    <li className={isBad ? 'traffic-row is-danger' : 'traffic-row'}>
      <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <time>{new Date(entry.at).toISOString().slice(11, 23)}</time>
        <span className={`kind is-${entry.kind}`}>{entry.kind}</span>
        <span className="traffic-title">
          {entry.from} {entry.title}
        </span>
        {entry.status !== undefined && (
          <span className="traffic-end">
            {entry.status} {entry.ms === undefined ? '' : `${entry.ms} ms`}
          </span>
        )}
      </button>
      {isOpen && <pre>{JSON.stringify(entry.detail ?? {}, undefined, 1)}</pre>}
    </li>
  );
});
Row.displayName = 'Row';

/** What crossed the borders, newest first. Words narrow it; a word after a minus is left out. */
export const TrafficList = () => {
  const { store } = useDesktop().desk;
  // Drawn when there is time: the page must not keep the app waiting for the list of what the app says.
  const traffic = useDeferredValue(useDesk((state) => state.traffic));
  const [filter, setFilter] = useState('-answer -iframe.');
  const shown = useMemo(() => {
    const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
    const wanted = traffic.filter((entry) => matches(entry, words)).slice(-SHOWN);
    return wanted.toSorted((a, b) => b.at - a.at);
  }, [traffic, filter]);
  return (
    <div className="traffic">
      <div className="button-row">
        <Input
          isCompact
          aria-label="Filter"
          placeholder="Filter, e.g. top_bar -track"
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
        <Button size="small" onClick={() => store.change((state) => ({ ...state, traffic: [] }))}>
          Clear
        </Button>
      </div>
      <ul>
        {shown.map((entry) => (
          <Row key={entry.id} entry={entry} />
        ))}
      </ul>
    </div>
  );
};

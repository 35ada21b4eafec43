import { createRoot } from 'react-dom/client';
import { Shell } from '../../../src/ui/shell.tsx';
import { createTexts } from '../../../src/ui/texts.ts';
import { stories } from './stories.tsx';

const query = new URLSearchParams(location.search);
const width = Number(query.get('width') ?? 320);
const only = query.get('only') ?? '';

const Gallery = () => (
  <div style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: 24, padding: 16 }}>
    {Object.entries(stories)
      .filter(([name]) => name.startsWith(only))
      .map(([name, story]) => (
        <figure key={name} style={{ margin: 0, width }}>
          <figcaption style={{ opacity: 0.7 }}>{name}</figcaption>
          <div data-story={name} style={{ outline: '1px dashed #8888' }}>
            {story}
          </div>
        </figure>
      ))}
  </div>
);

const root = document.querySelector('#gallery');
if (root !== null) {
  createRoot(root).render(
    <Shell
      scheme={query.get('scheme') === 'dark' ? 'dark' : 'light'}
      texts={createTexts('en-US')}
      onReload={() => location.reload()}
    >
      <Gallery />
    </Shell>,
  );
}

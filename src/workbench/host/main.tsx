import { createRoot } from 'react-dom/client';
import { createDesktop } from './app/desktop.ts';
import { followNews } from './app/news.ts';
import { windowHooks } from './app/window-hooks.ts';
import { DesktopContext } from './ui/use-desk.ts';
import { Themed } from './ui/themed.tsx';
import { Shell } from './ui/shell.tsx';
import './ui/host.css';

const start = async (): Promise<void> => {
  const desktop = await createDesktop();
  window.addEventListener('message', (event) => desktop.host.receive(event));
  window.addEventListener('popstate', () => desktop.navigation.follow());
  followNews(desktop);
  window.workbench = windowHooks(desktop);
  const root = document.querySelector('#root');
  if (!root) return;
  // No StrictMode: it would mount every app frame twice.
  createRoot(root).render(
    <DesktopContext.Provider value={desktop}>
      <Themed>
        <Shell />
      </Themed>
    </DesktopContext.Provider>,
  );
};

void start();

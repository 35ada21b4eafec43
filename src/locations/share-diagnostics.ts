import type { Diagnostics } from '../core/showing/diagnostics.ts';
import type { Fact } from '../core/facts.ts';
import type { Journal, Screen } from '../core/ports.ts';
import type { DeskView } from '../core/showing/view.ts';
import { copyText } from '../ui/copy-text.ts';
import { createTexts } from '../ui/texts.ts';
import { diagnosticsText } from './diagnostics-text.ts';

export interface ShareDiagnosticsParts {
  readonly diagnostics: Diagnostics;
  readonly journal: Pick<Journal, 'load' | 'recent'>;
  readonly screen: Pick<Screen, 'notify'>;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

/** What the phone's menu does with diagnostics. The menu closes at the click, so Zendesk's own notice says what came of it. */
export interface ShareDiagnostics {
  copy(view: DeskView | undefined): void;
  download(view: DeskView | undefined): void;
}

export function shareDiagnostics({ diagnostics, journal, screen, country }: ShareDiagnosticsParts): ShareDiagnostics {
  const { t } = createTexts(navigator.language);
  const textOf = async (view: DeskView | undefined): Promise<string> =>
    diagnosticsText({ diagnostics, view, facts: await factsIn(journal), country });
  const tell = (text: string, kind: 'notice' | 'alert'): void => void screen.notify(text, kind).catch(() => undefined);
  return {
    copy: (view) =>
      void textOf(view)
        .then(copyText)
        .then((isCopied) =>
          isCopied ? tell(t('phone.diagnosticsCopied'), 'notice') : tell(t('phone.diagnosticsNotCopied'), 'alert'),
        ),
    download: (view) =>
      void textOf(view).then((text) => {
        save(text, `ringside-diagnostics-${new Date().toISOString().slice(0, 16).replaceAll(':', '')}.json`);
        tell(t('phone.diagnosticsDownloaded'), 'notice');
      }),
  };
}

/** Also those of another tab's phone: they share the journal. None where the browser denies storage. */
async function factsIn(journal: ShareDiagnosticsParts['journal']): Promise<readonly Fact[]> {
  try {
    return [...(await journal.load()), ...(await journal.recent())];
  } catch {
    return [];
  }
}

/** By a link: a frame of another site may not open a file dialog. The address is given back once the browser has taken the file. */
function save(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

import { useTranslation } from '../texts.ts';
import type { MenuItem } from './phone-menu.tsx';
import type { PhonePlace, PhoneScreenProps } from './phone-props.ts';
import type { DrawerKind } from './use-drawer.ts';

interface Deeds {
  readonly place: PhonePlace;
  readonly pages?: PhoneScreenProps['pages'];
  /** The vendor's page, which can be loaded again. */
  readonly hasPage: boolean;
  readonly show: (kind: DrawerKind) => void;
  readonly onReloadPhone: () => void;
  readonly onCopyDiagnostics: () => void;
  readonly onDownloadDiagnostics: () => void;
}

/** The menu's lines; what this tab cannot do is absent. */
export const useMenuItems = (deeds: Deeds): readonly MenuItem[] => {
  const { place, pages, hasPage, show, onReloadPhone, onCopyDiagnostics, onDownloadDiagnostics } = deeds;
  const { t } = useTranslation();
  return [
    { label: t('finish.title'), run: () => show('finish') },
    ...(place === 'here' && hasPage
      ? [{ label: t(pages?.shown === 'chat-adapter' ? 'action.reloadChat' : 'action.reloadPhone'), run: onReloadPhone }]
      : []),
    { label: t('action.copyDiagnostics'), run: onCopyDiagnostics },
    { label: t('action.downloadDiagnostics'), run: onDownloadDiagnostics },
    { label: t('keys.title'), run: () => show('keys') },
  ];
};

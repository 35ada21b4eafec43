import { Notification } from '@zendeskgarden/react-notifications';
import type { Toast } from '../app/state.ts';
import { useDesk, useDesktop } from './use-desk.ts';

const LOOKS = { notice: 'success', alert: 'warning', error: 'error' } as const;

export const Toasts = () => {
  const { store } = useDesktop().desk;
  const toasts = useDesk((state) => state.toasts);
  const close = ({ id }: Toast): void =>
    store.change((state) => ({ ...state, toasts: state.toasts.filter((toast) => toast.id !== id) }));
  return (
    <div className="toasts" aria-live="polite">
      {toasts.map((toast) => (
        <Notification key={toast.id} type={LOOKS[toast.kind]}>
          {toast.text}
          <Notification.Close aria-label="Close" onClick={() => close(toast)} />
        </Notification>
      ))}
    </div>
  );
};

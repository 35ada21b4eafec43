import { Component, type ReactNode } from 'react';
import { Crashed } from './start-screens.tsx';

interface Props {
  readonly onReload: () => void;
  readonly children: ReactNode;
}

/** Shows a way on instead of an empty frame when drawing a screen throws. The phone's frame is not below it and goes on. */
export class CrashBoundary extends Component<Props, { readonly hasCrashed: boolean }> {
  override readonly state = { hasCrashed: false };

  static getDerivedStateFromError(): { hasCrashed: boolean } {
    return { hasCrashed: true };
  }

  override render(): ReactNode {
    return this.state.hasCrashed ? <Crashed onReload={this.props.onReload} /> : this.props.children;
  }
}

import { SM } from '@zendeskgarden/react-typography';
import { Hidden, Quiet, Stack } from './layout.ts';
import { Skeleton } from './skeleton.ts';
import { useWait } from './wait.ts';

/** Stands where content will be: a skeleton of `lines` lines after 400 ms, after 5 s also what is waited for. */
export const Waiting = ({
  label,
  long,
  lines = 2,
}: {
  readonly label: string;
  readonly long: string;
  readonly lines?: number;
}) => {
  const wait = useWait(true);
  if (wait === 'short') return <div style={{ minHeight: lines * 20 }} />;
  return (
    <Stack>
      <div aria-hidden="true">
        {Array.from({ length: lines }, (_, line) => (
          <div key={line} style={{ height: 20 }}>
            <Skeleton style={{ width: line % 2 === 0 ? '80%' : '55%' }} />
          </div>
        ))}
      </div>
      <output>
        {wait === 'long' ? (
          <SM>
            <Quiet>{long}</Quiet>
          </SM>
        ) : (
          <Hidden>{label}</Hidden>
        )}
      </output>
    </Stack>
  );
};

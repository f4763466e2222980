import { type ReactNode, useState } from 'react';

interface MoreListProps {
  className?: string | undefined;
  summary: ReactNode;
  /** All of it stands there from the start, closed: in a page that is written before it is read. */
  whole: boolean;
  children: () => ReactNode;
}

/** A long list behind its name; where a script runs, it is drawn when it is first opened. */
export function MoreList({ className, summary, whole, children }: MoreListProps) {
  const [wasOpened, setOpened] = useState(whole);
  return (
    <details
      className={className}
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary>{summary}</summary>
      {wasOpened && children()}
    </details>
  );
}

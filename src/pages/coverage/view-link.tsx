import type { ComponentProps } from 'react';
import { type CoverageView, encodeCoverage } from '#state/coverage-view.ts';
import type { ChangeView } from './scene.ts';

interface ViewLinkProps extends Omit<ComponentProps<'a'>, 'href' | 'onClick'> {
  view: CoverageView;
  change: ChangeView;
  to: Partial<CoverageView>;
}

/** A link to another view of the page, so that it can be opened beside; here it changes the view in place. */
export function ViewLink({ view, change, to, ...rest }: ViewLinkProps) {
  return (
    <a
      {...rest}
      href={encodeCoverage({ ...view, ...to, page: 1 }) || '?'}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        change(to);
      }}
    />
  );
}

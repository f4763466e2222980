import { useLayoutEffect, useState } from 'react';
import { encodeFind } from '#state/organization-view.ts';
import type { PageAddress } from '#state/page-address.ts';
import { Prerendered } from '#ui/layout/prerendered.tsx';
import { findInIndex } from './find-in-index.ts';
import { IndexHead } from './index-head.tsx';
import type { WrittenPart } from './organization-page.tsx';

interface WrittenIndexProps {
  written: WrittenPart;
  address: PageAddress;
  /** Words of the field. */
  find: string;
}

/** The list as it was written, with a field that finds in it. */
export function WrittenIndex({ written: { part }, address, find }: WrittenIndexProps) {
  const [found, setFound] = useState<number>();
  useLayoutEffect(() => {
    const shown = findInIndex(part.element, find);
    setFound(find.trim() === '' ? undefined : shown);
  }, [part, find]);
  const onFind = (words: string) => address.go(encodeFind(words), 'replace');
  return (
    <>
      <IndexHead count={part.edition?.count} finder={{ words: find, onFind, found }} />
      <Prerendered part={part} />
    </>
  );
}

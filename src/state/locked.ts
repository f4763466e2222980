/** Parts of a view that a partner has locked; nothing on the pages of the site itself. */
import { createContext, useContext } from 'react';
import type { NarrowingParameter } from '#domain/embed-parameters.ts';
import { FACET_PARAMETERS } from './url-codec.ts';
import type { Facet } from './view-state.ts';

export type Locked = readonly NarrowingParameter[];

const NOTHING: Locked = [];

/** What the visitor cannot change. */
export const LockedContext = createContext<Locked>(NOTHING);

export function useLocked(): Locked {
  return useContext(LockedContext);
}

export function isLockedFacet(locked: Locked, facet: Facet): boolean {
  const name: string = FACET_PARAMETERS[facet];
  return locked.some((one) => one === name);
}

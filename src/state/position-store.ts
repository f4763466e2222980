/** Where the visitor is, in the memory of one app: never in the address, the storage, a log or a request. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { LngLat } from '#domain/organization.ts';

export interface Position {
  point: LngLat;
  /** Code of the nearest commune: all that a link may say. */
  code: string;
}

export interface PositionState {
  position: Position | undefined;
  remember: (position: Position | undefined) => void;
}

export type PositionStore = StoreApi<PositionState>;

export function createPositionStore(): PositionStore {
  return createStore<PositionState>((set) => ({
    position: undefined,
    remember: (position) => set({ position }),
  }));
}

export const PositionContext = createContext<PositionStore>(createPositionStore());

/** The precise position, as long as the view is still about its commune. */
export function usePosition(near: string | undefined): LngLat | undefined {
  return useStore(useContext(PositionContext), ({ position }) =>
    position !== undefined && position.code === near ? position.point : undefined,
  );
}

export function useRememberPosition(): PositionState['remember'] {
  return useStore(useContext(PositionContext), (state) => state.remember);
}

/** The organisation under the pointer or the focus: list and map light it up together. Never in the URL. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';

export interface HoverState {
  id: string | undefined;
  hover: (id: string | undefined) => void;
}

export type HoverStore = StoreApi<HoverState>;

export function createHoverStore(): HoverStore {
  return createStore<HoverState>((set) => ({ id: undefined, hover: (id) => set({ id }) }));
}

export const HoverContext = createContext<HoverStore>(createHoverStore());

/** True while `id` is pointed at; only the rows that change are rendered again. */
export function useIsHovered(id: string): boolean {
  return useStore(useContext(HoverContext), (state) => state.id === id);
}

export function useHover(): HoverState['hover'] {
  return useStore(useContext(HoverContext), (state) => state.hover);
}

export function useHoveredId(): string | undefined {
  return useStore(useContext(HoverContext), (state) => state.id);
}

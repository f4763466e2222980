/** The side of the frame in what it and the page around say to each other; see `public/embed-protocol.md`. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { EmbedParameters } from '#domain/embed-parameters.ts';
import {
  type FrameDetails,
  type FrameMessageType,
  MAX_AUTO_HEIGHT_PX,
  parseHostMessage,
} from '#domain/embed-protocol.ts';
import { ArtefactError } from '#state/artefact-client.ts';
import type { DirectoryAnswer } from '#state/directory.ts';
import { decodeHost, type HostPage, narrowingOf, withChanges } from '#state/embed-exchange.ts';
import type { EmbedStore } from '#state/embed-settings.ts';
import { INITIAL_VIEW } from '#state/view-state.ts';
import type { ViewStore } from '#state/view-store.ts';
import type { Ready } from '#ui/directory/use-ready.ts';
import { useI18n } from '#ui/i18n/use-i18n.tsx';
import { wantedHeightPx } from './wanted-height.ts';

export interface FrameBridgeProps {
  store: ViewStore;
  embed: EmbedStore;
  ready: Ready | undefined;
  error: Error | undefined;
}

type Tell = <Type extends FrameMessageType>(type: Type, detail: FrameDetails[Type]) => void;

/** Shows nothing: speaks with the page around, when that one has said who it is. */
export function FrameBridge(props: FrameBridgeProps) {
  const [host] = useState(() => decodeHost(window.location.search));
  return host ? <Exchange {...props} host={host} /> : null;
}

/** Tells the page what happens here, and does what it asks. */
function Exchange({ host, store, embed, ready, error }: FrameBridgeProps & { host: HostPage }) {
  const tell: Tell = (type, detail) => {
    // A page without an origin can be named by no origin; what is said holds nothing that it may not read.
    const target = host.origin === 'null' ? '*' : host.origin;
    window.parent.postMessage({ mapster: host.version, type, detail }, target);
  };
  useOrders(host, store, embed);
  useNews(tell, ready, store);
  useSelection(tell, ready, store);
  useErrors(tell, error);
  useWantedHeight(tell, embed, ready !== undefined);
  return null;
}

/** Does what the page asks: the window that frames this one, from the origin that it gave, in words of the protocol. */
function useOrders({ origin }: HostPage, store: ViewStore, embed: EmbedStore): void {
  useEffect(() => {
    const onMessage = (event: MessageEvent<unknown>) => {
      if (event.source !== window.parent || event.origin !== origin) return;
      const message = parseHostMessage(event.data);
      if (!message) return;
      const { view, actions } = store.getState();
      const next = withChanges({ view, settings: embed.getState() }, message.detail);
      embed.setState(next.settings);
      actions.restore(next.view);
    };
    window.addEventListener('message', onMessage);
    return () => window.removeEventListener('message', onMessage);
  }, [origin, store, embed]);
}

/** Says once that the list is there, then each time that other results are. */
function useNews(tell: Tell, ready: Ready | undefined, store: ViewStore): void {
  const { language } = useI18n();
  const told = useRef<string>(undefined);
  const answer = ready?.answer;
  const news = useEffectEvent((next: DirectoryAnswer, edition: string) => {
    const parameters = parametersOf(next);
    const key = JSON.stringify(parameters);
    if (told.current === key) return;
    const count = next.results.length;
    if (told.current === undefined) tell('mapster:ready', { count, edition, language });
    else {
      const by = store.getState().lastChange === 'restore' ? 'host' : 'visitor';
      tell('mapster:filters', { parameters, count, by });
    }
    told.current = key;
  });
  useEffect(() => {
    if (answer && ready) news(answer, ready.directory.edition);
  }, [answer, ready]);
}

/** What an answer was about: of a place, the commune, never the point that distances are measured from. */
function parametersOf({ request }: DirectoryAnswer): EmbedParameters {
  const { query, filters, near, reach } = request;
  return narrowingOf({
    ...INITIAL_VIEW,
    query,
    filters,
    ...(near ? { near: near.code } : {}),
    ...(reach ? { reach } : {}),
  });
}

function useSelection(tell: Tell, ready: Ready | undefined, store: ViewStore): void {
  const selected = useStore(store, ({ view }) => view.selected);
  const told = useRef(selected);
  const select = useEffectEvent((id: string | undefined) => {
    if (told.current === id || !ready) return;
    told.current = id;
    const name = id === undefined ? null : (ready.directory.recordsById.get(id)?.name ?? null);
    tell('mapster:select', { id: id ?? null, name });
  });
  useEffect(() => select(selected), [selected]);
}

function useErrors(tell: Tell, error: Error | undefined): void {
  const report = useEffectEvent(({ message }: Error, problem: string) =>
    tell('mapster:error', { problem, message: message.slice(0, 500) }),
  );
  useEffect(() => {
    if (error) report(error, error instanceof ArtefactError ? error.problem : 'search');
  }, [error]);
}

/** Says how high the content would like to be, once it is there and while the page wants to know. */
function useWantedHeight(tell: Tell, embed: EmbedStore, isReady: boolean): void {
  const auto = useStore(embed, (settings) => settings.autoHeight);
  const told = useRef(0);
  const resize = useEffectEvent(() => {
    const height = Math.min(wantedHeightPx(document) ?? 0, MAX_AUTO_HEIGHT_PX);
    if (height === 0 || height === told.current) return;
    told.current = height;
    tell('mapster:resize', { height });
  });
  useEffect(() => {
    if (!auto || !isReady) return undefined;
    const sizes = new ResizeObserver(() => resize());
    const watch = () => {
      for (const part of document.querySelectorAll('[data-height]')) sizes.observe(part);
      resize();
    };
    // Parts come and go with the state of the page; each that comes is measured.
    const parts = new MutationObserver(watch);
    parts.observe(document.body, { childList: true, subtree: true });
    watch();
    return () => {
      sizes.disconnect();
      parts.disconnect();
    };
  }, [auto, isReady]);
}

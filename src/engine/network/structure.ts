/** What holds a network together: its groups, and the bodies and cooperations without which a group falls apart. */
import { compareText } from '../text/compare-text.ts';
import type { Cooperation, Network, NetworkNode } from './graph.ts';

/** A body without which its group falls into several. */
export interface Hinge {
  node: NetworkNode;
  /** Bodies that would be cut from the largest part of what is left. */
  cutOff: number;
  /** Parts that its group would fall into. */
  parts: number;
}

/** The only way between two parts of a group, each of several bodies. */
export interface Bridge {
  cooperation: Cooperation;
  /** Bodies on the smaller side. */
  cutOff: number;
}

export interface Structure {
  /** Who is linked to whom by any number of steps; the largest first, then by their first key. */
  groups: readonly (readonly NetworkNode[])[];
  /** Active organisations that no cooperation names, by id. */
  isolated: readonly NetworkNode[];
  /** Articulation points of the graph, those that cut most bodies off first. */
  hinges: readonly Hinge[];
  /** Bridges of the graph with two bodies at least on each side: a partner alone is no discovery. */
  bridges: readonly Bridge[];
}

/** Everything in one walk (Hopcroft and Tarjan, 1973), without recursion: linear in bodies and cooperations. */
export function structureOf({ nodes, partners, cooperations }: Network): Structure {
  const walks = [...walkAll(partners)];
  const byKey = new Map(cooperations.map((cooperation) => [cooperation.key, cooperation]));
  const nodeOf = (key: string): NetworkNode => nodes.get(key) ?? { key, name: key };
  const groups = walks
    .map(({ keys }) => keys.toSorted(compareText).map(nodeOf))
    .filter(({ length }) => length > 1)
    .sort((a, b) => b.length - a.length || compareText(a[0]?.key ?? '', b[0]?.key ?? ''));
  const isolated = walks
    .flatMap(({ keys }) => (keys.length === 1 ? keys.map(nodeOf) : []))
    .filter(({ organization }) => organization?.status === 'active')
    .sort((a, b) => compareText(a.key, b.key));
  const hinges = walks
    .flatMap(hingesOf)
    .map(({ key, parts, cutOff }) => ({ node: nodeOf(key), parts, cutOff }))
    .sort((a, b) => b.cutOff - a.cutOff || b.parts - a.parts || compareText(a.node.key, b.node.key));
  const bridges = walks
    .flatMap(bridgesOf)
    .flatMap(({ key, cutOff }) => {
      const cooperation = byKey.get(key);
      return cooperation === undefined || cutOff < 2 ? [] : [{ cooperation, cutOff }];
    })
    .sort((a, b) => b.cutOff - a.cutOff || compareText(a.cooperation.key, b.cooperation.key));
  return { groups, isolated, hinges, bridges };
}

interface Visit {
  parent: string | undefined;
  /** Turn in which it was reached, and the earliest turn that it or those below it touch. */
  turn: number;
  low: number;
  /** Bodies reached through it, itself included. */
  size: number;
  children: string[];
}

interface Walk {
  /** In the order in which they were reached: the first is the root. */
  keys: string[];
  visits: ReadonlyMap<string, Visit>;
}

function* walkAll(partners: Network['partners']): Generator<Walk> {
  const seen = new Set<string>();
  for (const root of partners.keys()) {
    if (seen.has(root)) continue;
    const walk = walkFrom(root, partners);
    for (const key of walk.keys) seen.add(key);
    yield walk;
  }
}

/** Depth first; a stack of our own, since a chain of ten thousand bodies would exhaust that of the machine. */
function walkFrom(root: string, partners: Network['partners']): Walk {
  const visits = new Map<string, Visit>();
  const keys: string[] = [];
  const enter = (key: string, parent: string | undefined) => {
    visits.set(key, { parent, turn: keys.length, low: keys.length, size: 1, children: [] });
    keys.push(key);
    return { key, next: 0 };
  };
  const stack = [enter(root, undefined)];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const visit = visits.get(top.key) as Visit;
    const other = partners.get(top.key)?.[top.next++];
    if (other === undefined) {
      stack.pop();
      const above = visit.parent === undefined ? undefined : visits.get(visit.parent);
      if (above === undefined) continue;
      above.low = Math.min(above.low, visit.low);
      above.size += visit.size;
    } else if (other !== visit.parent) {
      const known = visits.get(other);
      if (known === undefined) {
        visit.children.push(other);
        stack.push(enter(other, top.key));
      } else visit.low = Math.min(visit.low, known.turn);
    }
  }
  return { keys, visits };
}

function hingesOf({ keys, visits }: Walk): { key: string; parts: number; cutOff: number }[] {
  return keys.flatMap((key) => {
    const visit = visits.get(key) as Visit;
    const isRoot = visit.parent === undefined;
    const cut = visit.children
      .map((child) => visits.get(child) as Visit)
      .filter(({ low }) => isRoot || low >= visit.turn)
      .map(({ size }) => size);
    const rest = keys.length - 1 - cut.reduce((sum, size) => sum + size, 0);
    const parts = rest > 0 ? [...cut, rest] : cut;
    if (parts.length < 2) return [];
    return [{ key, parts: parts.length, cutOff: keys.length - 1 - Math.max(...parts) }];
  });
}

function bridgesOf({ keys, visits }: Walk): { key: string; cutOff: number }[] {
  return keys.flatMap((key) => {
    const { parent, low, turn, size } = visits.get(key) as Visit;
    if (parent === undefined || low < turn) return [];
    const ends = compareText(key, parent) < 0 ? [key, parent] : [parent, key];
    return [{ key: ends.join(' '), cutOff: Math.min(size, keys.length - size) }];
  });
}

/**
 * `<mapster-map>`: a map in the page of a partner. Built alone as `embed.js`, a plain script of a name that never
 * changes: a module from another origin would need a header that not every host of static files sends. It finds the site
 * beside its own file. What is around it stays as it is: the frame stands in a shadow root, its look is set through the
 * CSSOM, which no policy forbids, and nothing is stored.
 */
import {
  EMBED_PARAMETERS,
  type EmbedChanges,
  type EmbedParameter,
  type EmbedParameters,
} from '#domain/embed-parameters.ts';
import {
  DEFAULT_HEIGHT_PX,
  embedUrl,
  type FrameMessage,
  heightPx,
  MAX_AUTO_HEIGHT_PX,
  PROTOCOL_VERSION,
  parseFrameMessage,
} from '#domain/embed-protocol.ts';

const NAME = 'mapster-map';
const ROOT = new URL('.', ownAddress());
const TITLES = {
  fr: 'Carte des organismes',
  en: 'Map of organisations',
} as const;
/** A frame that has loaded and says nothing for so long is not ours, or broken. */
const SILENCE_MS = 20_000;
const STYLE = ':host{display:block}iframe{display:block;width:100%;border:0}slot{display:none}';
const FAILED_STYLE = ':host{display:block}iframe{display:none}';

let count = 0;

class MapElement extends HTMLElement {
  static readonly observedAttributes: readonly string[] = [...EMBED_PARAMETERS, 'title'];

  readonly #frame = document.createElement('iframe');
  readonly #style = new CSSStyleSheet();
  readonly #number = ++count;
  /** What the frame shows, as far as it was told. */
  #told: EmbedParameters = {};
  /** What narrows the results, as the frame says. */
  #narrowing: EmbedParameters = {};
  #ready = false;
  #scheduled = false;
  #silence = 0;

  constructor() {
    super();
    const shadow = this.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [this.#style];
    // The link inside is for pages where this script does not run, and for a frame that fails.
    shadow.append(this.#frame, document.createElement('slot'));
    this.#frame.loading = 'lazy';
    this.#frame.allow = 'geolocation; clipboard-write';
    this.#frame.addEventListener('load', () => this.#expectWord());
  }

  connectedCallback(): void {
    for (const name of EMBED_PARAMETERS) this.#upgrade(name);
    window.addEventListener('message', this.#onMessage);
    this.#open();
  }

  disconnectedCallback(): void {
    window.removeEventListener('message', this.#onMessage);
    clearTimeout(this.#silence);
  }

  attributeChangedCallback(): void {
    if (!this.isConnected || this.#scheduled) return;
    this.#scheduled = true;
    // Several attributes that change together are one change.
    queueMicrotask(() => {
      this.#scheduled = false;
      if (this.isConnected) this.#update();
    });
  }

  /** Address of what the frame shows. */
  get src(): string {
    return this.#frame.src;
  }

  /** Parameters in use: the attributes, and what the visitor has changed since. */
  get parameters(): EmbedParameters {
    return { ...this.#attributes(), ...this.#narrowing };
  }

  /** Changes several parameters at once; `null` takes one away. */
  set(changes: EmbedChanges): void {
    for (const name of EMBED_PARAMETERS) {
      const value = changes[name];
      if (value === null) this.removeAttribute(name);
      else if (value !== undefined) this.setAttribute(name, String(value));
    }
  }

  /** Opens an organisation by its id; `null` closes it. Said again, it is done again: the visitor may have closed it. */
  select(id: string | null): void {
    this.set({ selected: id });
    if (this.#ready) this.#tell({ selected: id });
  }

  #open(): void {
    this.#told = this.#attributes();
    this.#narrowing = {};
    this.#ready = false;
    this.#style.replaceSync(STYLE);
    this.#dress();
    this.#frame.src = embedUrl(ROOT, this.#told, window.origin);
  }

  #update(): void {
    const next = this.#attributes();
    // Words of another language are another page.
    if (next.lang !== this.#told.lang) {
      this.#open();
      return;
    }
    this.#dress();
    // What changes before the frame listens is told once it does.
    if (!this.#ready) return;
    const changes: EmbedChanges = {};
    for (const name of EMBED_PARAMETERS) {
      if (next[name] !== this.#told[name]) changes[name] = next[name] ?? null;
    }
    this.#told = next;
    if (Object.keys(changes).length > 0) this.#tell(changes);
  }

  #tell(detail: EmbedChanges): void {
    const message = { mapster: PROTOCOL_VERSION, type: 'mapster:set', detail };
    this.#frame.contentWindow?.postMessage(message, ROOT.origin);
  }

  readonly #onMessage = ({ source, origin, data }: MessageEvent<unknown>): void => {
    if (source !== this.#frame.contentWindow || origin !== ROOT.origin) return;
    const message = parseFrameMessage(data);
    if (!message) return;
    clearTimeout(this.#silence);
    this.#take(message);
    this.#emit(message.type, message.detail);
  };

  #take({ type, detail }: FrameMessage): void {
    if (type === 'mapster:ready') {
      this.#ready = true;
      this.#update();
    } else if (type === 'mapster:filters') {
      this.#narrowing = detail.parameters;
    } else if (type === 'mapster:resize' && this.getAttribute('height') === 'auto') {
      this.#frame.style.height = `${Math.min(detail.height, MAX_AUTO_HEIGHT_PX)}px`;
    }
  }

  #expectWord(): void {
    clearTimeout(this.#silence);
    if (this.#ready) return;
    this.#silence = window.setTimeout(() => {
      this.#style.replaceSync(FAILED_STYLE);
      this.#emit('mapster:error', { problem: 'silent', message: `no word from ${this.src}` });
    }, SILENCE_MS);
  }

  #emit(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }

  /** Height and title: what the frame has of the page around it. */
  #dress(): void {
    const height = this.getAttribute('height');
    const px = heightPx(height) ?? (height === 'auto' && this.#ready ? undefined : DEFAULT_HEIGHT_PX);
    if (px) this.#frame.style.height = `${px}px`;
    const title = TITLES[this.#language()];
    // Two frames of one name could not be told apart.
    this.#frame.title = this.getAttribute('title') || (this.#number > 1 ? `${title} ${this.#number}` : title);
  }

  #attributes(): EmbedParameters {
    const found: EmbedParameters = {};
    for (const name of EMBED_PARAMETERS) {
      const value = this.getAttribute(name)?.trim();
      if (value) found[name] = value;
    }
    return { ...found, lang: this.#language() };
  }

  /** Its own language, else that of the page. */
  #language(): 'fr' | 'en' {
    const lang = this.closest<HTMLElement>('[lang]')?.lang || document.documentElement.lang;
    return lang.toLowerCase().startsWith('en') ? 'en' : 'fr';
  }

  /** A property that was set before this script ran hides the one below: it is taken up. */
  #upgrade(name: EmbedParameter): void {
    if (!Object.hasOwn(this, name)) return;
    const value: unknown = Reflect.get(this, name);
    Reflect.deleteProperty(this, name);
    Reflect.set(this, name, value);
  }
}

// Each attribute is a property too, as frameworks expect; `lang` is one already.
for (const name of EMBED_PARAMETERS) {
  if (name === 'lang') continue;
  Object.defineProperty(MapElement.prototype, name, {
    configurable: true,
    enumerable: true,
    get(this: MapElement): string | null {
      return this.getAttribute(name);
    },
    set(this: MapElement, value: unknown) {
      this.set({ [name]: value === null || value === undefined ? null : String(value) });
    },
  });
}

/** Of the script that runs; a module is not told which, and looks for its tag. */
function ownAddress(): string {
  const { currentScript } = document;
  if (currentScript instanceof HTMLScriptElement) return currentScript.src;
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[src]')];
  return scripts.find(({ src }) => /\/embed\.js(?:[?#]|$)/.test(src))?.src ?? document.baseURI;
}

// Pasted twice, or from two sites: the first one stays.
if (!customElements.get(NAME)) customElements.define(NAME, MapElement);

/** Trusted Types, where the browser has them: which addresses may become the script of a worker. */

interface PolicyFactory {
  createPolicy: (name: 'default', rules: { createScriptURL: (address: string) => string }) => unknown;
}

/**
 * Lets scripts below the place of publication start, ours and that of the map, and no other: libraries ask for
 * theirs by a plain string, so the policy is the default one. It has no rule for markup: text that would become
 * markup is refused.
 *
 * @param scope usually `window`
 * @param root where the site is published
 */
export function guardScripts(scope: object, root: URL): void {
  const { trustedTypes } = scope as { trustedTypes?: PolicyFactory };
  trustedTypes?.createPolicy('default', {
    createScriptURL(address) {
      const { href } = new URL(address, root);
      if (href.startsWith(root.href)) return href;
      throw new TypeError(`${href} is no script of this site`);
    },
  });
}

declare const trustedTypes:
	| {
			createPolicy: (
				name: string,
				rules: { createScriptURL: (given: string) => string },
			) => { createScriptURL: (given: string) => string };
	  }
	| undefined;

/**
 * Makes script URLs for browsers that enforce Trusted Types. The site’s own policy allows only one policy, by name
 * (`src/site/policy.ts`), and a page can create it once. It rejects all other addresses.
 */
export function ownScripts(addresses: readonly string[]): (address: string) => string {
	let known: ReturnType<NonNullable<typeof trustedTypes>['createPolicy']> | undefined;
	const own = (given: string): string => {
		if (!addresses.includes(given)) throw new Error(`${given} is not a script of this page.`);
		return given;
	};
	return (address) => {
		if (typeof trustedTypes === 'undefined') return own(address);
		return (known ??= trustedTypes.createPolicy('own-worker', { createScriptURL: own })).createScriptURL(address);
	};
}

/** Returns a function that starts the page’s worker. */
export const workerStarter =
	(address: string, trusted = ownScripts([address])): (() => Worker) =>
	() =>
		new Worker(trusted(address), { type: 'module' });

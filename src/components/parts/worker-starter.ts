declare const trustedTypes:
	| {
			createPolicy: (
				name: string,
				rules: { createScriptURL: (given: string) => string },
			) => { createScriptURL: (given: string) => string };
	  }
	| undefined;

/**
 * Makes addresses of scripts such as a browser with Trusted Types takes them: only from a policy that the site’s own allows by
 * name (`src/site/policy.ts`), once a page. It refuses all but these.
 */
export function ownScripts(addresses: readonly string[]): (address: string) => string {
	let known: ReturnType<NonNullable<typeof trustedTypes>['createPolicy']> | undefined;
	const own = (given: string): string => {
		if (!addresses.includes(given)) throw new Error(`${given} is no script of this page.`);
		return given;
	};
	return (address) => {
		if (typeof trustedTypes === 'undefined') return own(address);
		return (known ??= trustedTypes.createPolicy('own-worker', { createScriptURL: own })).createScriptURL(address);
	};
}

/** What starts the worker of a page. */
export const workerStarter =
	(address: string, trusted = ownScripts([address])): (() => Worker) =>
	() =>
		new Worker(trusted(address), { type: 'module' });

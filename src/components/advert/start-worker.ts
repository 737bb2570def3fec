import address from './worker.ts?worker&url';

declare const trustedTypes:
	| {
			createPolicy: (
				name: string,
				rules: { createScriptURL: () => string },
			) => { createScriptURL: (given: string) => string };
	  }
	| undefined;

/**
 * Starts the worker that reads adverts. Browsers with Trusted Types take its address only from a policy that the site’s own
 * allows by name (`src/site/policy.ts`); whatever this one is asked for, it gives this one address.
 */
export function startWorker(): Worker {
	const policy =
		typeof trustedTypes === 'undefined'
			? undefined
			: (known ??= trustedTypes.createPolicy('advert-reader', { createScriptURL: () => address }));
	return new Worker(policy?.createScriptURL(address) ?? address, { type: 'module' });
}

let known: ReturnType<NonNullable<typeof trustedTypes>['createPolicy']> | undefined;
